import { describe, expect, it, vi } from "vitest";
import type { FormDefinition } from "../src/forms/FormDefinition";
import { FormModel } from "../src/forms/FormModel";
import { FormApi } from "../src/xrm/FormApi";
import { operationCall } from "../src/xrm/operationCall";
import { refusing } from "../src/xrm/refusing";
import { pageUrl } from "../src/xrm/webResourceUrl";
import { meetingTable } from "./tables";

const cell = (name: string) => ({ label: "", showLabel: true, visible: true, colspan: 1, rowspan: 1, control: { id: name, classId: "", column: name, disabled: false, parameters: {} } });

const definition: FormDefinition = {
  id: "f", name: "Main", kind: "main", header: [], libraries: [], handlers: [],
  tabs: [{ name: "t", label: "Tab", visible: true, showLabel: true, columns: [{ width: "100%", sections: [{ name: "s", label: "", showLabel: false, visible: true, columns: 1, rows: [[cell("name"), cell("kind")]] }] }] }],
};

interface Context {
  data: { entity: { getId: () => string; getEntityName: () => string; addOnSave: (handler: (context: { getEventArgs: () => { preventDefault: () => void } }) => void) => void } };
  ui: { setFormNotification: (text: string, level: string, id: string) => void; getFormType: () => number; tabs: { get: (name: string) => { setVisible: (visible: boolean) => void } } };
  getAttribute: (name: string) => { getValue: () => unknown; setValue: (value: unknown) => void; getText: () => string; addOnChange: (handler: (context: { getFormContext: () => unknown }) => void) => void; fireOnChange: () => void } | null;
  getControl: (name: string) => { setDisabled: (disabled: boolean) => void; addPreSearch: () => void } | null;
}

function open() {
  const model = new FormModel(meetingTable(), definition, "0000-7", { name: "Ann", kind: 2 }, true);
  const actions = { save: vi.fn(), reload: vi.fn(), close: vi.fn(), chooseForm: vi.fn() };
  return { model, context: new FormApi(model, actions).context as unknown as Context };
}

describe("formContext", () => {
  it("names the record as the platform does", () => {
    const { context } = open();
    expect([context.data.entity.getId(), context.data.entity.getEntityName(), context.ui.getFormType()]).toEqual(["{0000-7}", "meeting", 2]);
  });

  it("reads and writes columns of the form and has null for others", () => {
    const { context, model } = open();
    expect(context.getAttribute("kind")?.getText()).toBe("Long");
    context.getAttribute("name")?.setValue("Bob");
    expect(model.isDirty).toBe(true);
    expect(context.getAttribute("note")).toBeNull();
  });

  it("gives change handlers its own context", () => {
    const { context } = open();
    const seen: unknown[] = [];
    context.getAttribute("kind")?.addOnChange((event) => seen.push(event.getFormContext()));
    context.getAttribute("kind")?.fireOnChange();
    expect(seen).toEqual([context]);
  });

  it("locks controls, hides tabs and writes notices", () => {
    const { context, model } = open();
    context.getControl("kind")?.setDisabled(true);
    context.ui.tabs.get("t").setVisible(false);
    context.ui.setFormNotification("Late", "WARNING", "x");
    expect(model.controls.get("kind")?.disabled).toBe(true);
    expect(model.tabs.isVisible("t")).toBe(false);
    expect(model.notices.all).toEqual([{ id: "x", level: "WARNING", text: "Late" }]);
  });

  it("lets a handler prevent saving", () => {
    const { context, model } = open();
    context.data.entity.addOnSave((event) => event.getEventArgs().preventDefault());
    const event = { saveMode: 1, prevented: false };
    model.saveHandlers.forEach((handler) => handler(event));
    expect(event.prevented).toBe(true);
  });

  it("refuses by name what the shell does not have", () => {
    const { context } = open();
    expect(() => context.getControl("kind")?.addPreSearch()).toThrow("control kind.addPreSearch is not supported by the local shell.");
  });
});

describe("Refusing", () => {
  it("leaves promises and looking for a member alone", async () => {
    const api = refusing("Xrm", { a: 1 });
    expect(await Promise.resolve(api)).toBe(api);
    expect("Panel" in api).toBe(false);
  });
});

describe("Operations", () => {
  const request = (operationType: number, boundParameter: string | null, values: object) => ({
    ...values,
    getMetadata: () => ({ operationName: "coach_Do", operationType, boundParameter, parameterTypes: { Rep: { typeName: "Edm.Guid", structuralProperty: 1 }, Text: { typeName: "Edm.String", structuralProperty: 1 } } }),
  });

  it("are posted when they are actions, without parameters that are not given", () => {
    expect(operationCall(request(0, null, { Rep: "42" }))).toEqual({ path: "coach_Do", method: "POST", body: { Rep: "42" } });
  });

  it("carry their values as parameter aliases when they are functions", () => {
    expect(operationCall(request(1, null, { Rep: "42", Text: "it's" })).path).toBe("coach_Do(Rep=@p0,Text=@p1)?%40p0=42&%40p1=%27it%27%27s%27");
  });

  it("are refused by name when they are bound", () => {
    expect(() => operationCall(request(0, "entity", {}))).toThrow("the bound coach_Do");
  });
});

describe("A web resource's address", () => {
  it("carries the parameters that the platform passes", () => {
    const url = pageUrl("coach_/pages/x.html", { table: "coach_oneonone", objectTypeCode: 10123, id: "abc", data: "a=1&b=2" });
    expect(url).toBe("/WebResources/coach_/pages/x.html?typename=coach_oneonone&type=10123&id=%7BABC%7D&orgname=localdataverse&userlcid=1033&orglcid=1033&data=a%3D1%26b%3D2");
  });
});
