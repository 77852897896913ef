import type { Row } from "./Row";
import { send } from "./http";

const root = "/api/data/v9.2/";
const annotated = { Prefer: 'odata.include-annotations="*"', "If-None-Match": "null", "OData-Version": "4.0" };

export interface Page {
  readonly rows: readonly Row[];
  readonly moreRows: boolean;
}

export async function retrieveRow(path: string, signal?: AbortSignal): Promise<Row> {
  return (await (await send(root + path, { headers: annotated, signal })).json()) as Row;
}

export async function retrieveRows(path: string, signal?: AbortSignal): Promise<Page> {
  const body = (await (await send(root + path, { headers: annotated, signal })).json()) as Record<string, unknown>;
  return {
    rows: body.value as readonly Row[],
    moreRows: body["@Microsoft.Dynamics.CRM.morerecords"] === true || body["@odata.nextLink"] !== undefined,
  };
}

export function fetchRows(entitySet: string, fetchXml: string, signal?: AbortSignal): Promise<Page> {
  return retrieveRows(`${entitySet}?fetchXml=${encodeURIComponent(fetchXml)}`, signal);
}

/** @returns the id of the new row. */
export async function createRow(entitySet: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const response = await send(root + entitySet, { method: "POST", body: values });
  const id = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
  if (id === undefined) throw new Error("The host did not name the row that it created.");
  return id;
}

/** @param etag the version that must still be current, or * for whichever there is. */
export async function updateRow(entitySet: string, id: string, values: Readonly<Record<string, unknown>>, etag: string): Promise<void> {
  await send(`${root}${entitySet}(${id})`, { method: "PATCH", body: values, headers: { "If-Match": etag } });
}

export async function deleteRow(entitySet: string, id: string): Promise<void> {
  await send(`${root}${entitySet}(${id})`, { method: "DELETE" });
}

export function callOperation(path: string, method: string, body?: unknown): Promise<Response> {
  return send(root + path, { method, body, headers: annotated });
}
