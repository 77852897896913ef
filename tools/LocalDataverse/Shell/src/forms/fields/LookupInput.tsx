import { Combobox, Option, OptionGroup, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useLoaded } from "../../frame/useLoaded";
import { displayOf, idOf } from "../../platform/Row";
import { describeTable, viewsXml } from "../../platform/shellApi";
import { fetchRows } from "../../platform/webApi";
import { targetsOf } from "../../tables/Table";
import { generatedView, readSavedQueries } from "../../views/SavedQuery";
import { composeFetch } from "../../views/ViewQuery";
import type { FormAttribute } from "../FormAttribute";
import type { LookupValue } from "../Value";

const useStyles = makeStyles({ wide: { width: "100%" } });
const suggestions = 10;

/** Search by the beginning of a name in every table that the column may point to. */
export function LookupInput({ attribute, ...field }: { readonly id?: string; readonly attribute: FormAttribute }) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | undefined>();
  const value = (attribute.value as readonly LookupValue[] | null)?.[0];
  const targets = targetsOf(attribute.column);
  const { state } = useLoaded(typed === undefined ? "closed" : `search/${typed}`, (signal) =>
    typed === undefined ? Promise.resolve([]) : Promise.all(targets.map((table) => search(table, typed, signal))),
  );
  const found = state.kind === "loaded" ? state.value : [];
  return (
    <Combobox
      {...field}
      className={styles.wide}
      freeform
      clearable
      placeholder="Search"
      value={typed ?? value?.name ?? ""}
      selectedOptions={value === undefined ? [] : [value.id]}
      onOpenChange={(_, data) => setTyped(data.open ? (typed ?? "") : undefined)}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_, data) => {
        const chosen = found.flatMap((group) => group.values).find((option) => option.id === data.optionValue);
        attribute.edit(chosen === undefined ? null : [chosen]);
        setTyped(undefined);
      }}
    >
      {state.kind === "failed" && <Option disabled text={state.message}>{state.message}</Option>}
      {found.map((group) => (
        <OptionGroup key={group.table} label={group.label}>
          {group.values.map((option) => (
            <Option key={option.id} value={option.id} text={option.name}>
              {option.name}
            </Option>
          ))}
        </OptionGroup>
      ))}
    </Combobox>
  );
}

interface Found {
  readonly table: string;
  readonly label: string;
  readonly values: readonly LookupValue[];
}

async function search(tableName: string, text: string, signal: AbortSignal): Promise<Found> {
  const [table, xml] = await Promise.all([describeTable(tableName), viewsXml(tableName)]);
  const view = readSavedQueries(xml).find((found) => found.kind === "Lookup") ?? generatedView(table.name);
  const primaryName = table.name.primaryName ?? table.name.primaryId;
  const fetch = composeFetch({ view, page: 1, rowsPerPage: suggestions, search: { text: text.trim(), quickFind: undefined, primaryName } });
  const { rows } = await fetchRows(table.name.entitySetName, fetch, signal);
  const values = rows.map((row) => ({ id: idOf(row, table.name.primaryId), name: displayOf(row, primaryName), entityType: tableName }));
  return { table: tableName, label: table.name.displayCollectionName, values };
}
