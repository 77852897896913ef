import type { Row } from "../platform/Row";
import { type Table, isLookup, targetsOf } from "../tables/Table";

/** What a new record starts with: the table's defaults, then the values that its address carries. */
export function newRow(table: Table, given: Readonly<Record<string, string>>): Row {
  const row: Record<string, unknown> = {};
  for (const column of table.columns.values()) {
    const name = column.logicalName;
    const value = given[name];
    if (value === undefined) {
      const usual = column.defaultValue;
      if (usual !== null && column.validForCreate && (column.type === "Choice" || column.type === "Boolean")) row[name] = column.type === "Boolean" ? usual === 1 : usual;
      continue;
    }
    if (isLookup(column)) {
      row[`_${name}_value`] = value;
      row[`_${name}_value@OData.Community.Display.V1.FormattedValue`] = given[`${name}name`] ?? value;
      row[`_${name}_value@Microsoft.Dynamics.CRM.lookuplogicalname`] = given[`${name}type`] ?? targetsOf(column)[0];
    } else {
      row[name] = ["Integer", "Decimal", "Double", "Money", "Choice", "BigInt"].includes(column.type) ? Number(value) : column.type === "Boolean" ? value === "1" || value === "true" : value;
    }
  }
  return row;
}
