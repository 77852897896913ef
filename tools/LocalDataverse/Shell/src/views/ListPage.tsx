import { Dropdown, Option, SearchBox, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { navigate } from "../address/navigation";
import { CommandBar } from "../commands/CommandBar";
import { useListCommands } from "../commands/useListCommands";
import { Problem } from "../frame/Problem";
import { useLoaded } from "../frame/useLoaded";
import { describeTable, viewsXml } from "../platform/shellApi";
import type { Table } from "../tables/Table";
import { RowsGrid } from "./RowsGrid";
import { type SavedQuery, generatedView, readSavedQueries } from "./SavedQuery";
import { useViewRows } from "./useViewRows";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  views: { minWidth: "200px", fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, border: "none" },
  space: { flexGrow: 1 },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Loaded {
  readonly table: Table;
  readonly views: readonly SavedQuery[];
}

export function ListPage({ table, view }: { readonly table: string; readonly view: string | undefined }) {
  const { state, reload } = useLoaded(table, async (): Promise<Loaded> => {
    const [described, xml] = await Promise.all([describeTable(table), viewsXml(table)]);
    return { table: described, views: readSavedQueries(xml) };
  });
  if (state.kind === "loading") return <Spinner label="Loading the list" />;
  if (state.kind === "failed") return <Problem title="The list could not be opened" message={state.message} onRetry={reload} />;
  return <List {...state.value} wanted={view} />;
}

function List({ table, views, wanted }: Loaded & { readonly wanted: string | undefined }) {
  const styles = useStyles();
  const listed = views.filter((view) => view.kind === "Public");
  const choices = listed.length > 0 ? listed : [generatedView(table.name)];
  const view = choices.find((choice) => choice.id === wanted) ?? choices.find((choice) => choice.isDefault) ?? choices[0] ?? generatedView(table.name);
  const rows = useViewRows(table, view, views.find((other) => other.kind === "QuickFind"));
  const [selected, setSelected] = useState<readonly string[]>([]);
  const commands = useListCommands(table, selected, rows);
  return (
    <>
      <CommandBar commands={commands} label={`Commands for ${table.name.displayCollectionName}`} />
      <div className={styles.head}>
        <h1 className={styles.title}>{table.name.displayCollectionName}</h1>
        <Dropdown
          className={styles.views}
          aria-label="View"
          value={view.name}
          selectedOptions={[view.id]}
          onOptionSelect={(_, data) => void navigate({ page: "entitylist", table: table.name.logicalName, view: data.optionValue ?? "" })}
        >
          {choices.map((choice) => (
            <Option key={choice.id} value={choice.id}>
              {choice.name}
            </Option>
          ))}
        </Dropdown>
        <div className={styles.space} />
        <SearchBox
          aria-label="Filter by keyword"
          placeholder="Filter by keyword"
          onKeyDown={(event) => {
            if (event.key === "Enter") rows.search(event.currentTarget.value);
          }}
          onChange={(_, data) => {
            if (data.value === "") rows.search("");
          }}
        />
      </div>
      <RowsGrid table={table} view={view} rows={rows} selected={selected} onSelect={setSelected} />
    </>
  );
}
