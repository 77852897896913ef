/** A view of the solution. */
export interface SavedQuery {
  readonly id: string;
  readonly name: string;
  readonly kind: "Public" | "QuickFind" | "Lookup" | "Associated" | "Other";
  readonly isDefault: boolean;
  readonly columns: readonly ViewColumn[];
  readonly fetch: Element;
}

export interface ViewColumn {
  /** A column of the table, or alias.column of a linked one. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
}

const kinds: Readonly<Record<string, SavedQuery["kind"]>> = { "0": "Public", "2": "Associated", "4": "QuickFind", "64": "Lookup" };

export function readSavedQueries(xml: Element): readonly SavedQuery[] {
  return [...xml.children].flatMap((query) => {
    const fetch = query.querySelector(":scope > fetchxml > fetch");
    if (fetch === null) return [];
    return [
      {
        id: text(query, "savedqueryid").replace(/[{}]/g, "").toLowerCase(),
        name: query.querySelector(":scope > LocalizedNames > LocalizedName")?.getAttribute("description") ?? "View",
        kind: kinds[text(query, "querytype")] ?? "Other",
        isDefault: text(query, "isdefault") === "1",
        columns: [...query.querySelectorAll(":scope > layoutxml cell")].flatMap(readColumn),
        fetch,
      },
    ];
  });
}

function readColumn(cell: Element): readonly ViewColumn[] {
  if (cell.getAttribute("ishidden") === "1") return [];
  return [{ name: cell.getAttribute("name") ?? "", width: Number(cell.getAttribute("width") ?? 100) }];
}

function text(query: Element, name: string): string {
  return query.querySelector(`:scope > ${name}`)?.textContent.trim() ?? "";
}

/** The platform generates a view for a table without one: its name and when it was made. */
export function generatedView(table: { logicalName: string; primaryId: string; primaryName: string | null }): SavedQuery {
  const document = new DOMParser().parseFromString("<fetch><entity /></fetch>", "application/xml");
  const entity = document.documentElement.children[0] as Element;
  entity.setAttribute("name", table.logicalName);
  const shown = table.primaryName ?? table.primaryId;
  const attribute = document.createElementNS(null, "attribute");
  attribute.setAttribute("name", shown);
  const order = document.createElementNS(null, "order");
  order.setAttribute("attribute", shown);
  entity.append(attribute, order);
  return { id: "", name: "All", kind: "Public", isDefault: true, columns: [{ name: shown, width: 300 }], fetch: document.documentElement };
}
