/** A call that the host answered with an error, or did not answer. */
export class HostError extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** The platform's code as the Web API writes it (0x…), or empty. */
    readonly code: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export interface HostRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export async function send(path: string, request: HostRequest = {}): Promise<Response> {
  const { method = "GET", headers = {}, body, signal } = request;
  const content = body === undefined ? {} : { "Content-Type": "application/json" };
  const response = await fetch(path, {
    method,
    headers: { Accept: "application/json", ...content, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await errorOf(response);
  return response;
}

async function errorOf(response: Response): Promise<HostError> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as { error?: { code?: string; message?: string }; detail?: string };
    const message = body.error?.message ?? body.detail;
    if (message !== undefined) return new HostError(message, response.status, body.error?.code ?? "");
  } catch {
    // Not JSON: a crash page, or no host behind the address.
  }
  return new HostError(`The host answered ${response.status} ${response.statusText}.`, response.status, "");
}

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
