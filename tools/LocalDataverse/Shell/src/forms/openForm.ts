import { describeTable, formsXml } from "../platform/shellApi";
import { retrieveRow } from "../platform/webApi";
import { type Table, propertyOf } from "../tables/Table";
import type { FormDefinition } from "./FormDefinition";
import { FormModel } from "./FormModel";
import { generatedForm } from "./generatedForm";
import { newRow } from "./newRow";
import { readForms } from "./readForms";

export interface OpenedForm {
  readonly model: FormModel;
  /** The main forms that the reader may choose from. */
  readonly choices: readonly FormDefinition[];
}

/** Reads table, forms and record. The form that was last used for the table comes first, as on the platform. */
export async function openForm(tableName: string, id: string | undefined, formId: string | undefined, given: Readonly<Record<string, string>>, signal: AbortSignal): Promise<OpenedForm> {
  const [table, xml] = await Promise.all([describeTable(tableName), formsXml(tableName)]);
  const main = readForms(xml).filter((form) => form.kind === "main");
  const choices = main.length > 0 ? main : [generatedForm(table)];
  const wanted = formId ?? localStorage.getItem(lastFormKey(tableName));
  const definition = choices.find((form) => form.id === wanted) ?? choices[0] ?? generatedForm(table);
  const row = id === undefined ? newRow(table, given) : await retrieveRow(rowPath(table, id, columnsOf(table, definition)), signal);
  const editable = id === undefined || row.statecode === undefined || row.statecode === 0 || table.name.logicalName === "systemuser";
  return { model: new FormModel(table, definition, id, row, editable), choices };
}

export function rememberForm(table: string, form: string): void {
  localStorage.setItem(lastFormKey(table), form);
}

function lastFormKey(table: string): string {
  return `lastForm:${table}`;
}

function rowPath(table: Table, id: string, columns: readonly string[]): string {
  return `${table.name.entitySetName}(${id})?$select=${columns.join(",")}`;
}

function columnsOf(table: Table, form: FormDefinition): readonly string[] {
  const cells = [...form.header, ...form.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat())))];
  const names = [table.name.primaryId, table.name.primaryName, "statecode", "statuscode", ...cells.map((cell) => cell.control?.column)];
  const columns = names.flatMap((name) => (name === null || name === undefined ? [] : (table.columns.get(name) ?? [])));
  return [...new Set(columns.map(propertyOf))];
}
