import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { navigate } from "../address/navigation";
import { Problem } from "../frame/Problem";
import { useLoaded } from "../frame/useLoaded";
import { describeTable, viewsXml } from "../platform/shellApi";
import type { Table } from "../tables/Table";
import { RowsGrid } from "../views/RowsGrid";
import { type SavedQuery, generatedView, readSavedQueries } from "../views/SavedQuery";
import { useViewRows } from "../views/useViewRows";
import type { FormControl } from "./FormControl";
import type { FormModel } from "./FormModel";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalXS },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  area: { minWidth: 0 },
});

interface Props {
  readonly model: FormModel;
  readonly control: FormControl;
  readonly showLabel: boolean;
}

export function Subgrid({ model, control, showLabel }: Props) {
  const parameters = control.cell.control?.parameters ?? {};
  const target = parameters.TargetEntityType ?? "";
  const { state } = useLoaded(`${target}/${parameters.ViewId ?? ""}`, async () => {
    const [table, xml] = await Promise.all([describeTable(target), viewsXml(target)]);
    const wanted = (parameters.ViewId ?? "").replace(/[{}]/g, "").toLowerCase();
    const views = readSavedQueries(xml);
    return { table, view: views.find((view) => view.id === wanted) ?? views.find((view) => view.isDefault) ?? generatedView(table.name) };
  });
  if (state.kind === "loading") return <Spinner size="tiny" label={control.label} labelPosition="after" />;
  if (state.kind === "failed") return <Problem title={control.label} message={state.message} />;
  return <RelatedRows model={model} control={control} showLabel={showLabel} {...state.value} />;
}

function RelatedRows({ model, control, showLabel, table, view }: Props & { readonly table: Table; readonly view: SavedQuery }) {
  const styles = useStyles();
  const parameters = control.cell.control?.parameters ?? {};
  const relation = (parameters.RelationshipName ?? "") === "" ? undefined : model.table.children.find((child) => child.schemaName.toLowerCase() === parameters.RelationshipName?.toLowerCase());
  const unknown = relation === undefined && (parameters.RelationshipName ?? "") !== "";
  const unsaved = relation !== undefined && model.id === undefined;
  if (unknown) return <Problem title={control.label} message={`The relationship ${parameters.RelationshipName ?? ""} is not one of ${model.table.name.displayName}.`} />;
  if (unsaved) return <p>Save the record first: its {table.name.displayCollectionName} are listed then.</p>;
  const add = () =>
    void navigate({
      page: "entityrecord",
      table: table.name.logicalName,
      ...(relation === undefined || model.id === undefined ? {} : { values: parentValues(relation.column, model) }),
    });
  return (
    <div className={styles.area}>
      <div className={styles.head}>
        {showLabel ? <h3 className={styles.title}>{control.label}</h3> : <span className={styles.title} />}
        {model.editable && (
          <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
            New {table.name.displayName}
          </Button>
        )}
      </div>
      <SubgridRows table={table} view={view} rowsPerPage={Number(parameters.RecordsPerPage ?? 4)} parent={relation === undefined ? undefined : { column: relation.column, id: model.id ?? "" }} />
    </div>
  );
}

interface RowsProps {
  readonly table: Table;
  readonly view: SavedQuery;
  readonly rowsPerPage: number;
  readonly parent: { readonly column: string; readonly id: string } | undefined;
}

function SubgridRows({ table, view, rowsPerPage, parent }: RowsProps) {
  const rows = useViewRows(table, view, undefined, { parent, rowsPerPage });
  return <RowsGrid table={table} view={view} rows={rows} selected={[]} onSelect={() => undefined} compact />;
}

/** A new related record starts with its parent, passed as the platform passes it: id, name and type beside the column. */
function parentValues(column: string, model: FormModel): Record<string, string> {
  return { [column]: model.id ?? "", [`${column}name`]: model.primaryName, [`${column}type`]: model.table.name.logicalName };
}
