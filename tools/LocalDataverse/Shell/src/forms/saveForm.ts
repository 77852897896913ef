import { tableNames } from "../platform/shellApi";
import { createRow, updateRow } from "../platform/webApi";
import type { FormModel } from "./FormModel";
import { propertyFor } from "./Value";

export type Saved =
  | { readonly kind: "saved"; readonly id: string }
  | { readonly kind: "unchanged" }
  | { readonly kind: "incomplete"; readonly columns: readonly string[] }
  | { readonly kind: "prevented" };

export const saveModes = { save: 1, saveAndClose: 2 } as const;

/** Asks the form's own handlers, then writes what changed and only if nobody else changed the record since. */
export async function saveForm(model: FormModel, saveMode: number): Promise<Saved> {
  const missing = [...model.attributes.values()].filter((attribute) => attribute.isMissing);
  const marked = [...model.controls.values()].filter((control) => control.visible && control.problems.size > 0);
  if (missing.length + marked.length > 0) {
    return { kind: "incomplete", columns: [...missing.map((attribute) => attribute.column.displayName), ...marked.map((control) => control.label)] };
  }
  const event = { saveMode, prevented: false };
  for (const handler of model.saveHandlers) await handler(event);
  if (event.prevented) return { kind: "prevented" };
  if (!model.isDirty && model.id !== undefined) return { kind: "unchanged" };
  const body = await changes(model);
  const id = model.id ?? (await createRow(model.table.name.entitySetName, body));
  if (model.id !== undefined) await updateRow(model.table.name.entitySetName, model.id, body, etagOf(model));
  for (const attribute of model.attributes.values()) attribute.accept();
  return { kind: "saved", id };
}

async function changes(model: FormModel): Promise<Record<string, unknown>> {
  const tables = await tableNames();
  const entitySetOf = (table: string) => {
    const set = tables.get(table)?.entitySetName;
    if (set === undefined) throw new Error(`There is no table ${table}.`);
    return set;
  };
  const sent = [...model.attributes.values()].filter(
    (attribute) => attribute.submitMode === "always" || (attribute.submitMode === "dirty" && attribute.isDirty),
  );
  return Object.fromEntries(sent.map((attribute) => propertyFor(attribute.column, attribute.value, entitySetOf)));
}

function etagOf(model: FormModel): string {
  const etag = model.row["@odata.etag"];
  return typeof etag === "string" ? etag : "*";
}
