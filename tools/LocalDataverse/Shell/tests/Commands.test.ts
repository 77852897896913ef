import { afterEach, describe, expect, it, vi } from "vitest";
import { type CommandContext, isShown, runCommand } from "../src/commands/CommandContext";
import { type RibbonCommand, readRibbon } from "../src/commands/Ribbon";
import { xml } from "./xml";

const ribbon = xml(`<ribbons><RibbonDiffXml>
  <CustomActions>
    <CustomAction Id="a" Location="Mscrm.Form.systemuser.MainTab.Save.Controls._children" Sequence="20"><CommandUIDefinition>
      <Button Id="b.form" Command="c.form" LabelText="$LocLabels:l" ModernImage="$webresource:coach_/icons/x.svg"/></CommandUIDefinition></CustomAction>
    <CustomAction Id="b" Location="Mscrm.HomepageGrid.systemuser.MainTab.Management.Controls._children" Sequence="10"><CommandUIDefinition>
      <Button Id="b.grid" Command="c.grid" LabelText="Grid"/></CommandUIDefinition></CustomAction>
    <CustomAction Id="c" Location="Mscrm.Form.account.MainTab.Save.Controls._children"><CommandUIDefinition><Button Id="b.other" Command="c.form" LabelText="Other"/></CommandUIDefinition></CustomAction>
  </CustomActions>
  <CommandDefinitions>
    <CommandDefinition Id="c.form"><EnableRules><EnableRule Id="Mscrm.FormStateExisting"/></EnableRules><Actions>
      <JavaScriptFunction FunctionName="T.run" Library="$webresource:coach_/t.js"><CrmParameter Value="PrimaryControl"/><StringParameter Value="x"/></JavaScriptFunction></Actions></CommandDefinition>
    <CommandDefinition Id="c.grid"><EnableRules><EnableRule Id="r.one"/></EnableRules><Actions/></CommandDefinition>
  </CommandDefinitions>
  <RuleDefinitions><EnableRules><EnableRule Id="r.one"><SelectionCountRule Minimum="1" Maximum="1"/></EnableRule></EnableRules></RuleDefinitions>
  <LocLabels><LocLabel Id="l"><Titles><Title description="Start 1:1" languagecode="1033"/></Titles></LocLabel></LocLabels>
</RibbonDiffXml></ribbons>`);

const context: CommandContext = { table: "systemuser", form: {}, formState: "Existing", primaryId: "{7}", selected: [] };
const one = { Id: "{7}", Name: "Ann", TypeName: "systemuser" };
const [grid, form] = readRibbon(ribbon, "systemuser") as [RibbonCommand, RibbonCommand];

afterEach(() => vi.unstubAllGlobals());

describe("A ribbon", () => {
  it("has the table's commands in sequence", () => {
    expect([grid, form].map((command) => [command.id, command.place, command.label, command.icon])).toEqual([
      ["b.grid", "HomepageGrid", "Grid", undefined],
      ["b.form", "Form", "Start 1:1", "coach_/icons/x.svg"],
    ]);
  });

  it("shows a command while its rules hold", () => {
    expect(isShown(form, context)).toBe(true);
    expect(isShown(form, { ...context, formState: "Create" })).toBe(false);
    expect(isShown(grid, { ...context, selected: [one] })).toBe(true);
    expect(isShown(grid, { ...context, selected: [one, one] })).toBe(false);
  });

  it("hides a command whose rule it cannot decide", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
    const unknown = { ...form, rules: [{ id: "x", conditions: [{ kind: "OrgRule", settings: {}, parameters: [] }] }] };
    expect(isShown(unknown, context)).toBe(false);
    expect(warn.mock.calls[0]?.[0]).toContain("OrgRule");
  });

  it("calls the script with what the ribbon says", async () => {
    const run = vi.fn();
    vi.stubGlobal("T", { run });
    vi.spyOn(document.head, "append").mockImplementation((script) => void (script as HTMLScriptElement).onload?.(new Event("load")));
    await runCommand(form, context);
    expect(run).toHaveBeenCalledWith(context.form, "x");
  });
});
