import { AddRegular, ArrowClockwiseRegular, DeleteRegular } from "@fluentui/react-icons";
import { navigate } from "../address/navigation";
import { dialogs } from "../dialogs/DialogQueue";
import { displayOf } from "../platform/Row";
import { messageOf } from "../platform/http";
import { deleteRow } from "../platform/webApi";
import type { Table } from "../tables/Table";
import type { ViewRows } from "../views/useViewRows";
import type { Command } from "./CommandBar";
import { useSolutionCommands } from "./useSolutionCommands";

/** What stands above a list: the platform's own commands, then those of the solution. */
export function useListCommands(table: Table, selected: readonly string[], rows: ViewRows): readonly Command[] {
  const { logicalName, entitySetName, primaryId, primaryName, displayName } = table.name;
  const lines = rows.state.kind === "loaded" ? rows.state.value.rows : [];
  const references = selected.map((id) => {
    const row = lines.find((line) => line[primaryId] === id);
    return { Id: `{${id.toUpperCase()}}`, Name: row === undefined || primaryName === null ? "" : displayOf(row, primaryName), TypeName: logicalName };
  });
  const added = useSolutionCommands("HomepageGrid", { table: logicalName, form: undefined, formState: undefined, primaryId: undefined, selected: references });

  const remove = async () => {
    const count = `${selected.length} ${selected.length === 1 ? displayName : table.name.displayCollectionName}`;
    if (!(await dialogs.ask({ title: "Delete", text: `Delete ${count}? This cannot be undone.`, confirm: "Delete", cancel: "Cancel" }))) return;
    try {
      for (const id of selected) await deleteRow(entitySetName, id);
    } catch (thrown) {
      await dialogs.ask({ title: "Not deleted", text: messageOf(thrown), confirm: "Close" });
    }
    rows.reload();
  };

  return [
    { id: "new", label: "New", icon: <AddRegular />, run: () => void navigate({ page: "entityrecord", table: logicalName }) },
    ...(selected.length > 0 ? [{ id: "delete", label: "Delete", icon: <DeleteRegular />, run: () => void remove() }] : []),
    { id: "refresh", label: "Refresh", icon: <ArrowClockwiseRegular />, run: rows.reload },
    ...added,
  ];
}
