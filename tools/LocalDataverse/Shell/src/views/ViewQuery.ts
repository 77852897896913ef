import type { SavedQuery } from "./SavedQuery";

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface ViewQuery {
  readonly view: SavedQuery;
  /** From 1. */
  readonly page: number;
  readonly rowsPerPage: number;
  readonly sort?: Sort | undefined;
  readonly search?: { readonly text: string; readonly quickFind: SavedQuery | undefined; readonly primaryName: string } | undefined;
  /** Only rows whose lookup points to this row. */
  readonly parent?: { readonly column: string; readonly id: string } | undefined;
}

/** The view's own FetchXML with what the reader asked for; every value is set as an attribute, never written into text. */
export function composeFetch(query: ViewQuery): string {
  const fetch = query.view.fetch.cloneNode(true) as Element;
  const entity = fetch.querySelector(":scope > entity");
  if (entity === null) throw new Error(`The view ${query.view.name} has no entity.`);
  fetch.removeAttribute("top");
  fetch.setAttribute("count", String(query.rowsPerPage));
  fetch.setAttribute("page", String(query.page));
  if (query.sort !== undefined) applySort(entity, query.sort);
  if (query.search !== undefined && query.search.text !== "") entity.append(searchFilter(entity.ownerDocument, query.search));
  if (query.parent !== undefined) {
    const filter = entity.ownerDocument.createElementNS(null, "filter");
    filter.append(condition(entity.ownerDocument, query.parent.column, "eq", query.parent.id));
    entity.append(filter);
  }
  return new XMLSerializer().serializeToString(fetch);
}

function applySort(entity: Element, sort: Sort): void {
  for (const order of entity.querySelectorAll("order")) order.remove();
  const [first, second] = sort.column.split(".");
  const column = second ?? first ?? "";
  const order = entity.ownerDocument.createElementNS(null, "order");
  order.setAttribute("attribute", column);
  order.setAttribute("descending", String(sort.descending));
  if (second !== undefined && first !== undefined) order.setAttribute("entityname", first);
  entity.append(order);
}

function searchFilter(document: Document, search: NonNullable<ViewQuery["search"]>): Element {
  const filter = document.createElementNS(null, "filter");
  filter.setAttribute("type", "or");
  const columns = quickFindColumns(search.quickFind);
  // As on the platform: the beginning of a column, and * stands for anything.
  const pattern = `${search.text.replace(/[[%_]/g, "[$&]").replace(/\*/g, "%")}%`;
  for (const column of columns.length > 0 ? columns : [search.primaryName]) filter.append(condition(document, column, "like", pattern));
  return filter;
}

function quickFindColumns(view: SavedQuery | undefined): readonly string[] {
  const conditions = view?.fetch.querySelectorAll("filter[isquickfindfields] condition") ?? [];
  return [...conditions].map((found) => found.getAttribute("attribute") ?? "").filter((name) => name !== "");
}

function condition(document: Document, attribute: string, operator: string, value: string): Element {
  const element = document.createElementNS(null, "condition");
  element.setAttribute("attribute", attribute);
  element.setAttribute("operator", operator);
  element.setAttribute("value", value);
  return element;
}
