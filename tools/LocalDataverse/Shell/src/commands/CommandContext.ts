import { loadScript, scriptFunction } from "../xrm/scripts";
import type { RibbonAction, RibbonCommand, RibbonParameter, RibbonRule, RuleCondition } from "./Ribbon";

export interface SelectedReference {
  readonly Id: string;
  readonly Name: string;
  readonly TypeName: string;
}

/** Where a command stands: in a form or above a list. */
export interface CommandContext {
  readonly table: string;
  /** The form context; undefined above a list. */
  readonly form: object | undefined;
  readonly formState: "Create" | "Existing" | "Disabled" | undefined;
  readonly primaryId: string | undefined;
  readonly selected: readonly SelectedReference[];
}

/** Whether a command shows. What the shell cannot decide hides it: a rule fails closed. */
export function isShown(command: RibbonCommand, context: CommandContext): boolean {
  return command.rules.every((rule) => holds(rule, context));
}

function holds(rule: RibbonRule, context: CommandContext): boolean {
  if (rule.conditions.length > 0) return rule.conditions.every((condition) => conditionHolds(condition, context));
  const platform = platformRules[rule.id];
  if (platform === undefined) console.warn(`The local shell does not know the rule ${rule.id}; its command stays hidden.`);
  return platform?.(context) ?? false;
}

const platformRules: Readonly<Record<string, (context: CommandContext) => boolean>> = {
  "Mscrm.FormStateExisting": (context) => context.formState === "Existing",
  "Mscrm.FormStateNew": (context) => context.formState === "Create",
  "Mscrm.FormStateExistingOrDisabled": (context) => context.formState === "Existing" || context.formState === "Disabled",
  "Mscrm.SelectionCountExactlyOne": (context) => context.selected.length === 1,
  "Mscrm.SelectionCountAtLeastOne": (context) => context.selected.length >= 1,
  "Mscrm.NotOffline": () => true,
};

function conditionHolds(condition: RuleCondition, context: CommandContext): boolean {
  const { settings } = condition;
  switch (condition.kind) {
    case "FormStateRule":
      return context.formState === settings.State;
    case "SelectionCountRule": {
      const count = context.selected.length;
      return count >= Number(settings.Minimum ?? 0) && count <= Number(settings.Maximum ?? Infinity);
    }
    case "CommandClientTypeRule":
      return settings.Type === "Refresh" || settings.Type === "Modern";
    case "CrmClientTypeRule":
      return settings.Type === "Web";
    default:
      console.warn(`The local shell does not know ${condition.kind}; its command stays hidden.`);
      return false;
  }
}

export async function runCommand(command: RibbonCommand, context: CommandContext): Promise<void> {
  for (const action of command.actions) await runAction(action, context);
}

async function runAction(action: RibbonAction, context: CommandContext): Promise<void> {
  await loadScript(action.library);
  await scriptFunction(action.functionName)(...action.parameters.map((parameter) => valueOf(parameter, context)));
}

function valueOf(parameter: RibbonParameter, context: CommandContext): unknown {
  switch (parameter.kind) {
    case "StringParameter":
      return parameter.value;
    case "BoolParameter":
      return parameter.value === "true";
    case "IntParameter":
    case "DecimalParameter":
      return Number(parameter.value);
    case "CrmParameter":
      return crmValue(parameter.value, context);
    default:
      throw new Error(`The local shell does not know ${parameter.kind}.`);
  }
}

function crmValue(name: string, context: CommandContext): unknown {
  switch (name) {
    case "PrimaryControl":
      return context.form;
    case "PrimaryEntityTypeName":
    case "SelectedEntityTypeName":
      return context.table;
    case "FirstPrimaryItemId":
      return context.primaryId;
    case "PrimaryItemIds":
      return context.primaryId === undefined ? [] : [context.primaryId];
    case "FirstSelectedItemId":
      return context.selected[0]?.Id;
    case "SelectedControlSelectedItemIds":
      return context.selected.map((reference) => reference.Id);
    case "SelectedControlSelectedItemReferences":
      return context.selected;
    case "SelectedControlSelectedItemCount":
      return context.selected.length;
    default:
      throw new Error(`The command parameter ${name} is not supported by the local shell.`);
  }
}
