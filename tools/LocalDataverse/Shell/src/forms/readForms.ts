import type { CellDefinition, ControlDefinition, FormDefinition, HandlerDefinition, SectionDefinition, TabDefinition } from "./FormDefinition";

export function readForms(xml: Element): readonly FormDefinition[] {
  return [...xml.children].map((form) => ({
    id: (form.querySelector(":scope > formid")?.textContent ?? "").replace(/[{}]/g, "").trim().toLowerCase(),
    name: form.querySelector(":scope > LocalizedNames > LocalizedName")?.getAttribute("description") ?? "Form",
    kind: form.getAttribute("type") ?? "main",
    tabs: all(form, ":scope > form > tabs > tab").map(readTab),
    header: all(form, ":scope > form > header > rows > row > cell").map(readCell),
    libraries: all(form, ":scope > form > formLibraries > Library").map((library) => library.getAttribute("name") ?? ""),
    handlers: all(form, ":scope > form > events > event").flatMap(readHandlers),
  }));
}

function readTab(tab: Element): TabDefinition {
  return {
    name: tab.getAttribute("name") ?? tab.getAttribute("id") ?? "",
    label: labelOf(tab),
    visible: flag(tab, "visible", true),
    showLabel: flag(tab, "showlabel", true),
    columns: all(tab, ":scope > columns > column").map((column) => ({
      width: column.getAttribute("width") ?? "100%",
      sections: all(column, ":scope > sections > section").map(readSection),
    })),
  };
}

function readSection(section: Element): SectionDefinition {
  return {
    name: section.getAttribute("name") ?? section.getAttribute("id") ?? "",
    label: labelOf(section),
    showLabel: flag(section, "showlabel", false),
    visible: flag(section, "visible", true),
    // The digits are one per column: 1, 11, 111, 1111.
    columns: Math.max(1, (section.getAttribute("columns") ?? "1").length),
    rows: all(section, ":scope > rows > row").map((row) => all(row, ":scope > cell").map(readCell)),
  };
}

function readCell(cell: Element): CellDefinition {
  const control = cell.querySelector(":scope > control");
  return {
    label: labelOf(cell),
    showLabel: flag(cell, "showlabel", true),
    visible: flag(cell, "visible", true),
    colspan: Number(cell.getAttribute("colspan") ?? 1),
    rowspan: Number(cell.getAttribute("rowspan") ?? 1),
    control: control === null ? undefined : readControl(control),
  };
}

function readControl(control: Element): ControlDefinition {
  return {
    id: control.getAttribute("id") ?? "",
    classId: (control.getAttribute("classid") ?? "").replace(/[{}]/g, "").toUpperCase(),
    column: control.getAttribute("datafieldname")?.toLowerCase() ?? undefined,
    disabled: flag(control, "disabled", false),
    parameters: Object.fromEntries(all(control, ":scope > parameters > *").map((value) => [value.tagName, value.textContent.trim()])),
  };
}

function readHandlers(event: Element): readonly HandlerDefinition[] {
  const name = (event.getAttribute("name") ?? "").toLowerCase();
  if (name !== "onload" && name !== "onsave" && name !== "onchange") return [];
  return all(event, ":scope > Handlers > Handler")
    .filter((handler) => flag(handler, "enabled", true))
    .map((handler) => ({
      event: name,
      column: event.getAttribute("attribute")?.toLowerCase() ?? undefined,
      library: handler.getAttribute("libraryName") ?? "",
      functionName: handler.getAttribute("functionName") ?? "",
      passContext: flag(handler, "passExecutionContext", false),
      parameters: handler.getAttribute("parameters") ?? "",
    }));
}

function labelOf(element: Element): string {
  return element.querySelector(":scope > labels > label")?.getAttribute("description") ?? "";
}

function flag(element: Element, name: string, otherwise: boolean): boolean {
  const value = element.getAttribute(name);
  return value === null ? otherwise : value === "true" || value === "1";
}

function all(element: Element, selector: string): readonly Element[] {
  return [...element.querySelectorAll(selector)];
}
