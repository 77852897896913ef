import { describe, expect, it } from "vitest";
import { FormModel } from "../src/forms/FormModel";
import { newRow } from "../src/forms/newRow";
import { readForms } from "../src/forms/readForms";
import { propertyFor, valueFrom } from "../src/forms/Value";
import type { FormDefinition } from "../src/forms/FormDefinition";
import { column, meetingTable } from "./tables";
import { xml } from "./xml";

const form = readForms(
  xml(`<forms><systemform type="main"><formid>{F1}</formid><form>
    <tabs><tab name="t"><labels><label description="Tab"/></labels><columns><column width="60%"><sections>
      <section name="s" columns="11" showlabel="true"><labels><label description="Section"/></labels><rows>
        <row><cell><labels><label description="Title"/></labels><control id="name" classid="{4273EDBD}" datafieldname="name"/></cell>
             <cell showlabel="false" rowspan="4"><control id="WebResource_x" classid="{9fdf5f91-88b1-47f4-ad53-c11efc01a01d}"><parameters><Url>coach_/x.html</Url></parameters></control></cell></row>
        <row/>
        <row><cell><control id="kind" datafieldname="kind" disabled="true"/></cell></row>
      </rows></section></sections></column></columns></tab></tabs>
    <header><rows><row><cell><control id="header_name" datafieldname="name"/></cell><cell/></row></rows></header>
    <formLibraries><Library name="coach_/scripts/x.js"/></formLibraries>
    <events><event name="onload"><Handlers><Handler functionName="A.onLoad" libraryName="coach_/scripts/x.js" enabled="true" passExecutionContext="true"/><Handler functionName="A.off" enabled="false"/></Handlers></event>
            <event name="onchange" attribute="kind"><Handlers><Handler functionName="A.onKind" enabled="true"/></Handlers></event></events>
  </form><LocalizedNames><LocalizedName description="Information"/></LocalizedNames></systemform></forms>`),
)[0] as FormDefinition;

describe("FormXml", () => {
  it("becomes tabs, sections and cells", () => {
    const section = form.tabs[0]?.columns[0]?.sections[0];
    expect(form).toMatchObject({ id: "f1", name: "Information", kind: "main", libraries: ["coach_/scripts/x.js"] });
    expect(section).toMatchObject({ label: "Section", columns: 2, showLabel: true });
    expect(section?.rows.map((row) => row.length)).toEqual([2, 0, 1]);
    expect(section?.rows[0]?.[1]).toMatchObject({ rowspan: 4, showLabel: false, control: { parameters: { Url: "coach_/x.html" } } });
  });

  it("names the handlers that are enabled", () => {
    expect(form.handlers.map((handler) => [handler.event, handler.functionName, handler.passContext])).toEqual([
      ["onload", "A.onLoad", true],
      ["onchange", "A.onKind", false],
    ]);
  });
});

describe("An open record", () => {
  const open = (id?: string, row: Record<string, unknown> = { name: "Old", kind: 1 }) => new FormModel(meetingTable(), form, id, row, true);

  it("shares one attribute between header and body", () => {
    const model = open("7");
    expect([...model.controls.keys()].sort()).toEqual(["WebResource_x", "header_name", "kind", "name"]);
    expect(model.controls.get("name")?.attribute).toBe(model.controls.get("header_name")?.attribute);
  });

  it("is dirty only while a value differs from the saved one", () => {
    const model = open("7");
    const name = model.attributes.get("name");
    name?.edit("New");
    expect(model.isDirty).toBe(true);
    name?.edit("Old");
    expect(model.isDirty).toBe(false);
  });

  it("runs change handlers for what a person does, not for what a script sets", () => {
    const model = open("7");
    const seen: unknown[] = [];
    const name = model.attributes.get("name");
    name?.changeHandlers.push(() => seen.push(name.value));
    name?.set("By script");
    name?.edit("By hand");
    expect(seen).toEqual(["By hand"]);
  });

  it("locks what the form or the table locks", () => {
    const model = open("7");
    expect([model.controls.get("name")?.disabled, model.controls.get("kind")?.disabled]).toEqual([false, true]);
  });

  it("starts new with defaults and its parent, all of which is to be saved", () => {
    const model = open(undefined, newRow(meetingTable(), { person: "42", personname: "Ann Lee", persontype: "systemuser" }));
    expect(model.attributes.get("kind")?.isDirty).toBe(true);
    expect(model.attributes.get("person")?.value).toEqual([{ id: "42", name: "Ann Lee", entityType: "systemuser" }]);
  });
});

describe("Values", () => {
  const dateOnly = column("heldon", "DateTime", { dateBehavior: "DateOnly" });
  const set = (table: string) => `${table}s`;

  it("of a date without zone keep their digits both ways", () => {
    const date = valueFrom({ heldon: "2026-03-02" }, dateOnly);
    expect(date).toEqual(new Date(2026, 2, 2));
    expect(propertyFor(dateOnly, date, set)).toEqual(["heldon", "2026-03-02"]);
  });

  it("of a lookup are bound by its navigation", () => {
    const person = column("person", "Lookup", { navigations: { systemuser: "test_Person" } });
    expect(propertyFor(person, [{ id: "42", name: "", entityType: "systemuser" }], set)).toEqual(["test_Person@odata.bind", "/systemusers(42)"]);
    expect(propertyFor(person, null, set)).toEqual(["test_Person@odata.bind", null]);
  });

  it("of an owner are bound by the column, whoever owns", () => {
    const owner = column("ownerid", "Owner", { navigations: { owner: "ownerid" } });
    expect(propertyFor(owner, [{ id: "7", name: "", entityType: "team" }], set)).toEqual(["ownerid@odata.bind", "/teams(7)"]);
  });

  it("emptied by hand are sent as null", () => {
    expect(propertyFor(column("note", "Memo"), "", set)).toEqual(["note", null]);
  });
});
