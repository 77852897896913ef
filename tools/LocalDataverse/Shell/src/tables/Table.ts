/** What the host knows of a table, as /shell/tables answers it. */
export interface TableName {
  readonly logicalName: string;
  readonly displayName: string;
  readonly displayCollectionName: string;
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName: string | null;
}

export interface Table {
  readonly name: TableName;
  readonly objectTypeCode: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly children: readonly ChildTable[];
}

export interface ChildTable {
  readonly schemaName: string;
  readonly table: string;
  readonly column: string;
  readonly navigation: string;
}

export type ColumnType =
  | "Text" | "Memo" | "Integer" | "BigInt" | "Decimal" | "Double" | "Money" | "DateTime" | "Boolean" | "Choice" | "MultiChoice"
  | "State" | "Status" | "Lookup" | "Customer" | "Owner" | "UniqueIdentifier" | "PartyList" | "EntityName" | "Image" | "File" | "Virtual";

export interface Column {
  readonly logicalName: string;
  readonly displayName: string;
  readonly type: ColumnType;
  readonly format: string;
  readonly dateBehavior: "UserLocal" | "DateOnly" | "TimeZoneIndependent";
  readonly requiredLevel: "None" | "Recommended" | "Required" | "SystemRequired";
  readonly validForCreate: boolean;
  readonly validForUpdate: boolean;
  readonly maxLength: number | null;
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly precision: number;
  readonly defaultValue: number | null;
  readonly options: readonly Option[];
  /** Web API name to bind with, per target table. */
  readonly navigations: Readonly<Record<string, string>>;
}

export interface Option {
  readonly value: number;
  readonly label: string;
  readonly state: number | null;
}

export function isLookup(column: Column): boolean {
  return column.type === "Lookup" || column.type === "Customer" || column.type === "Owner";
}

export function targetsOf(column: Column): readonly string[] {
  return column.type === "Owner" ? ["systemuser", "team"] : Object.keys(column.navigations);
}

/** How the Web API names the column when it is read. */
export function propertyOf(column: Column): string {
  return isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;
}
