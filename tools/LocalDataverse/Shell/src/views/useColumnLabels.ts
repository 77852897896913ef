import { useLoaded } from "../frame/useLoaded";
import { describeTable } from "../platform/shellApi";
import type { Table } from "../tables/Table";
import type { SavedQuery } from "./SavedQuery";

/** Headings of a view's columns; those of a linked table carry the link's name behind. */
export function useColumnLabels(table: Table, view: SavedQuery): ReadonlyMap<string, string> {
  const own = new Map(view.columns.map(({ name }) => [name, table.columns.get(name)?.displayName ?? name]));
  const linked = view.columns.filter(({ name }) => name.includes("."));
  const { state } = useLoaded(`${table.name.logicalName}/${view.id}`, () => Promise.all(linked.map((column) => linkedLabel(table, view, column.name))));
  return state.kind === "loaded" ? new Map([...own, ...state.value]) : own;
}

async function linkedLabel(table: Table, view: SavedQuery, name: string): Promise<readonly [string, string]> {
  const [alias = "", column = ""] = name.split(".");
  const link = [...view.fetch.querySelectorAll("link-entity")].find((found) => found.getAttribute("alias") === alias);
  const target = link?.getAttribute("name");
  if (link === undefined || target === null || target === undefined) return [name, name];
  const label = (await describeTable(target)).columns.get(column)?.displayName ?? column;
  const through = table.columns.get(link.getAttribute("to") ?? "")?.displayName;
  return [name, through === undefined ? label : `${label} (${through})`];
}
