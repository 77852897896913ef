import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Problem } from "../frame/Problem";
import { RecordLink } from "../frame/RecordLink";
import { useLoaded } from "../frame/useLoaded";
import { describeTable, formsXml } from "../platform/shellApi";
import { retrieveRow } from "../platform/webApi";
import { propertyOf } from "../tables/Table";
import { classIds } from "./FormDefinition";
import type { FormControl } from "./FormControl";
import { FormModel } from "./FormModel";
import { readForms } from "./readForms";
import { Subgrid } from "./Subgrid";
import { textOf } from "./textOf";
import type { LookupValue } from "./Value";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))", gap: tokens.spacingHorizontalM, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** A related record's own quick view form, read-only, inside this one. */
export function QuickView({ model, control }: { readonly model: FormModel; readonly control: FormControl }) {
  const lookup = (control.attribute?.value as readonly LookupValue[] | null)?.[0];
  if (lookup === undefined) return <p>Nothing to show: {control.attribute?.column.displayName ?? control.label} is empty.</p>;
  const forms = control.cell.control?.parameters.QuickForms ?? "";
  return <Viewed key={lookup.id} lookup={lookup} formId={formIdFor(forms, lookup.entityType)} editableParent={model.editable} />;
}

function Viewed({ lookup, formId, editableParent }: { readonly lookup: LookupValue; readonly formId: string | undefined; readonly editableParent: boolean }) {
  const { state } = useLoaded(`${lookup.id}/${formId ?? ""}`, async (signal) => {
    const [table, xml] = await Promise.all([describeTable(lookup.entityType), formsXml(lookup.entityType)]);
    const form = readForms(xml).find((found) => found.id === formId);
    if (form === undefined) throw new Error(`${table.name.displayName} has no quick view form ${formId ?? ""}.`);
    const cells = form.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat())));
    const columns = [...cells.map((cell) => cell.control?.column), table.name.primaryName].flatMap((name) => table.columns.get(name ?? "") ?? []);
    const row = await retrieveRow(`${table.name.entitySetName}(${lookup.id})?$select=${[...new Set([table.name.primaryId, ...columns.map(propertyOf)])].join(",")}`, signal);
    return new FormModel(table, form, lookup.id, row, false);
  });
  if (state.kind === "loading") return <Spinner size="tiny" label={lookup.name} />;
  if (state.kind === "failed") return <Problem title={lookup.name} message={state.message} />;
  return <Fields model={state.value} name={lookup.name} editableParent={editableParent} />;
}

function Fields({ model, name }: { readonly model: FormModel; readonly name: string; readonly editableParent: boolean }) {
  const styles = useStyles();
  const controls = [...model.controls.values()].filter((control) => control.visible);
  const fields = controls.filter((control) => control.attribute !== undefined && control.cell.control?.classId !== classIds.quickView);
  const grids = controls.filter((control) => control.cell.control?.classId === classIds.subgrid);
  return (
    <>
      <RecordLink table={model.table.name.logicalName} id={model.id ?? ""} name={name} />
      <dl className={styles.fields}>
        {fields.map((control) => (
          <div key={control.id}>
            <dt className={styles.label}>{control.label}</dt>
            <dd className={styles.value}>{control.attribute === undefined ? "" : textOf(control.attribute, model.row)}</dd>
          </div>
        ))}
      </dl>
      {grids.map((control) => (
        <Subgrid key={control.id} model={model} control={control} showLabel />
      ))}
    </>
  );
}

function formIdFor(text: string, table: string): string | undefined {
  const ids = new DOMParser().parseFromString(text, "application/xml").querySelectorAll("QuickFormId");
  return [...ids].find((id) => id.getAttribute("entityname") === table)?.textContent.replace(/[{}]/g, "").trim().toLowerCase();
}
