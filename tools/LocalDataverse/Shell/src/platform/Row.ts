import { scalarText } from "./scalarText";
/** A row of the Web API with its annotations. */
export type Row = Readonly<Record<string, unknown>>;

const formattedValue = "@OData.Community.Display.V1.FormattedValue";
const lookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

export interface RowReference {
  readonly table: string;
  readonly id: string;
  readonly name: string;
}

/** A column as the reader sees it; lookups by name. */
export function displayOf(row: Row, column: string): string {
  const text = row[column + formattedValue] ?? row[`_${column}_value${formattedValue}`] ?? row[column];
  return scalarText(text);
}

/** Where a lookup column points to. Of linked tables the platform keeps the alias before the column. */
export function referenceOf(row: Row, column: string): RowReference | undefined {
  for (const key of [`_${column}_value`, column]) {
    const [id, table] = [row[key], row[key + lookupTable]];
    if (typeof id === "string" && typeof table === "string") return { table, id, name: scalarText(row[key + formattedValue] ?? id) };
  }
  return undefined;
}

export function idOf(row: Row, primaryId: string): string {
  const id = row[primaryId];
  if (typeof id !== "string") throw new Error(`A row came without its ${primaryId}.`);
  return id;
}
