/** A command that the solution adds to a table's ribbon. */
export interface RibbonCommand {
  readonly id: string;
  readonly place: "Form" | "HomepageGrid" | "SubGrid";
  readonly label: string;
  readonly hint: string;
  /** A web resource name, when the button has a picture of the solution. */
  readonly icon: string | undefined;
  readonly sequence: number;
  readonly rules: readonly RibbonRule[];
  readonly actions: readonly RibbonAction[];
}

export interface RibbonRule {
  readonly id: string;
  /** Empty for a rule of the platform, which is known by its id. */
  readonly conditions: readonly RuleCondition[];
}

export interface RuleCondition {
  readonly kind: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly parameters: readonly RibbonParameter[];
}

export interface RibbonAction {
  readonly functionName: string;
  readonly library: string;
  readonly parameters: readonly RibbonParameter[];
}

export interface RibbonParameter {
  readonly kind: string;
  readonly value: string;
}

export function readRibbon(xml: Element, table: string): readonly RibbonCommand[] {
  return [...xml.querySelectorAll("CustomAction")].flatMap((action) => readCommand(action, table)).sort((one, other) => one.sequence - other.sequence);
}

function readCommand(action: Element, table: string): readonly RibbonCommand[] {
  const place = /^Mscrm\.(Form|HomepageGrid|SubGrid)\.([^.]+)\./.exec(action.getAttribute("Location") ?? "");
  const button = action.querySelector("Button");
  const ribbon = action.closest("RibbonDiffXml");
  if (place?.[2] !== table || button === null || ribbon === null) return [];
  const definition = byId(ribbon, "CommandDefinition", button.getAttribute("Command"));
  if (definition === undefined) return [];
  const rules = [...definition.querySelectorAll("EnableRules > EnableRule, DisplayRules > DisplayRule")];
  return [
    {
      id: button.getAttribute("Id") ?? "",
      place: place[1] as RibbonCommand["place"],
      label: label(ribbon, button.getAttribute("LabelText")),
      hint: label(ribbon, button.getAttribute("ToolTipDescription")),
      icon: webResource(button.getAttribute("ModernImage")),
      sequence: Number(action.getAttribute("Sequence") ?? button.getAttribute("Sequence") ?? 0),
      rules: rules.map((rule) => readRule(ribbon, rule)),
      actions: [...definition.querySelectorAll("Actions > JavaScriptFunction")].map((found) => ({
        functionName: found.getAttribute("FunctionName") ?? "",
        library: webResource(found.getAttribute("Library")) ?? "",
        parameters: parametersOf(found),
      })),
    },
  ];
}

function readRule(ribbon: Element, use: Element): RibbonRule {
  const id = use.getAttribute("Id") ?? "";
  const definitions = ribbon.querySelector("RuleDefinitions");
  const rule = definitions === null ? undefined : byId(definitions, use.tagName, id);
  return {
    id,
    conditions: [...(rule?.children ?? [])].map((condition) => ({
      kind: condition.tagName,
      settings: Object.fromEntries([...condition.attributes].map((attribute) => [attribute.name, attribute.value])),
      parameters: parametersOf(condition),
    })),
  };
}

function parametersOf(element: Element): readonly RibbonParameter[] {
  return [...element.children].map((parameter) => ({ kind: parameter.tagName, value: parameter.getAttribute("Value") ?? "" }));
}

function byId(owner: Element, name: string, id: string | null): Element | undefined {
  return [...owner.querySelectorAll(name)].find((element) => element.getAttribute("Id") === id && element.children.length > 0);
}

function label(ribbon: Element, text: string | null): string {
  if (text?.startsWith("$LocLabels:") !== true) return text ?? "";
  return byId(ribbon, "LocLabel", text.slice("$LocLabels:".length))?.querySelector("Title")?.getAttribute("description") ?? text;
}

function webResource(text: string | null): string | undefined {
  return text?.startsWith("$webresource:") === true ? text.slice("$webresource:".length) : undefined;
}
