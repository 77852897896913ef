import type { Column, Table } from "../src/tables/Table";

export function column(logicalName: string, type: Column["type"], settings: Partial<Column> = {}): Column {
  return {
    logicalName, type, displayName: logicalName, format: "", dateBehavior: "UserLocal", requiredLevel: "None", validForCreate: true,
    validForUpdate: true, maxLength: null, minValue: null, maxValue: null, precision: 0, defaultValue: null, options: [], navigations: {},
    ...settings,
  };
}

/** A meeting with a person, a date, a kind and a note. */
export function meetingTable(): Table {
  const columns = [
    column("meetingid", "UniqueIdentifier", { validForUpdate: false }),
    column("name", "Text", { requiredLevel: "Required" }),
    column("person", "Lookup", { navigations: { systemuser: "test_Person" } }),
    column("heldon", "DateTime", { dateBehavior: "DateOnly" }),
    column("kind", "Choice", { defaultValue: 2, options: [{ value: 1, label: "Short", state: null }, { value: 2, label: "Long", state: null }] }),
    column("note", "Memo"),
    column("statecode", "State"),
  ];
  return {
    name: { logicalName: "meeting", displayName: "Meeting", displayCollectionName: "Meetings", entitySetName: "meetings", primaryId: "meetingid", primaryName: "name" },
    objectTypeCode: 10001,
    columns: new Map(columns.map((one) => [one.logicalName, one])),
    children: [],
  };
}
