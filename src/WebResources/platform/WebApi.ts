import { type Fault, faultOf } from "./Fault";

/** A failed call of the Web API. */
export class WebApiError extends Error implements Fault {
  constructor(
    readonly code: number | undefined,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = "WebApiError";
  }
}

// Relative to the site's root: pages run on the environment's own origin and carry its session.
const root = "/api/data/v9.2/";
const headers = { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0" };

export async function retrieve(path: string, signal?: AbortSignal): Promise<Record<string, unknown>> {
  const annotations = { Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' };
  return send(path, { method: "GET", headers: { ...headers, ...annotations, "If-None-Match": "null" } }, signal);
}

export async function callAction(
  name: string,
  parameters: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  const json = { ...headers, "Content-Type": "application/json" };
  return send(name, { method: "POST", headers: json, body: JSON.stringify(parameters) }, signal);
}

/** Changes an existing row; never creates one. */
export async function update(path: string, changes: Record<string, unknown>): Promise<void> {
  const json = { ...headers, "Content-Type": "application/json", "If-Match": "*" };
  await send(path, { method: "PATCH", headers: json, body: JSON.stringify(changes) });
}

async function send(path: string, request: RequestInit, signal?: AbortSignal): Promise<Record<string, unknown>> {
  const response = await fetch(root + path, signal === undefined ? request : { ...request, signal });
  const text = await response.text();
  if (!response.ok) throw errorOf(response, text);
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function errorOf(response: Response, text: string): WebApiError {
  try {
    const fault = faultOf((JSON.parse(text) as { error?: unknown }).error);
    return new WebApiError(fault.code, fault.message, response.status);
  } catch {
    // A proxy or sign-in page answered instead of the Web API.
    return new WebApiError(undefined, `The server answered ${response.status} ${response.statusText}.`, response.status);
  }
}
