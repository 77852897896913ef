import type { Row } from "../platform/Row";

export function idOfRow(row: Row, column: string): string | undefined {
  return text(row[`_${column}_value`]);
}

export function nameOfRow(row: Row, column: string): string | undefined {
  return text(row[`_${column}_value@OData.Community.Display.V1.FormattedValue`]);
}

export function tableOfRow(row: Row, column: string): string | undefined {
  return text(row[`_${column}_value@Microsoft.Dynamics.CRM.lookuplogicalname`]);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
