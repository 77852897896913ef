import { isLookup, type Table } from "../tables/Table";
import type { CellDefinition, FormDefinition } from "./FormDefinition";

const shown = 12;

/** The platform generates a main form for a table that has none: its name, owner and first columns. */
export function generatedForm(table: Table): FormDefinition {
  const names = [table.name.primaryName, "ownerid", "parentcustomerid", "customerid", "jobtitle", "title", "emailaddress1", "statuscode"];
  const preferred = names.flatMap((name) => (name === null ? [] : (table.columns.get(name) ?? [])));
  const further = [...table.columns.values()].filter(
    (column) => column.validForUpdate && (isLookup(column) || ["Text", "Money", "DateTime", "Choice"].includes(column.type)),
  );
  const columns = [...new Set([...preferred, ...further])].slice(0, shown);
  const cells = columns.map((column): CellDefinition => ({
    label: column.displayName,
    showLabel: true,
    visible: true,
    colspan: 1,
    rowspan: 1,
    control: { id: column.logicalName, classId: "", column: column.logicalName, disabled: false, parameters: {} },
  }));
  const section = { name: "general", label: "General", showLabel: true, visible: true, columns: 2, rows: pairs(cells) };
  return {
    id: "",
    name: "Information",
    kind: "main",
    tabs: [{ name: "general", label: "General", visible: true, showLabel: true, columns: [{ width: "100%", sections: [section] }] }],
    header: [],
    libraries: [],
    handlers: [],
  };
}

function pairs<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
}
