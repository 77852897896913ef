import { useState } from "react";
import { type Loaded, useLoaded } from "../frame/useLoaded";
import { type Page, fetchRows } from "../platform/webApi";
import type { Table } from "../tables/Table";
import type { SavedQuery } from "./SavedQuery";
import { type Sort, type ViewQuery, composeFetch } from "./ViewQuery";

export interface ViewRows {
  readonly state: Loaded<Page>;
  readonly page: number;
  readonly sort: Sort | undefined;
  readonly reload: () => void;
  readonly turnTo: (page: number) => void;
  readonly sortBy: (column: string) => void;
  readonly search: (text: string) => void;
}

const usualRows = 50;

/** The rows of a view with the reader's page, order and search. */
export function useViewRows(table: Table, view: SavedQuery, quickFind?: SavedQuery, options: { parent?: ViewQuery["parent"]; rowsPerPage?: number } = {}): ViewRows {
  const [asked, setAsked] = useState<{ page: number; sort?: Sort; text: string }>({ page: 1, text: "" });
  const fetch = composeFetch({
    view,
    page: asked.page,
    rowsPerPage: options.rowsPerPage ?? usualRows,
    sort: asked.sort,
    search: { text: asked.text, quickFind, primaryName: table.name.primaryName ?? table.name.primaryId },
    parent: options.parent,
  });
  const { state, reload } = useLoaded(fetch, (signal) => fetchRows(table.name.entitySetName, fetch, signal));
  return {
    state,
    page: asked.page,
    sort: asked.sort,
    reload,
    turnTo: (page) => setAsked({ ...asked, page }),
    sortBy: (column) => setAsked({ ...asked, page: 1, sort: { column, descending: asked.sort?.column === column && !asked.sort.descending } }),
    search: (text) => setAsked({ ...asked, page: 1, text: text.trim() }),
  };
}
