/** The Web API as the built-in administrator, or as the user of a domain name. */
export class WebApi {
  constructor(
    private readonly url: string,
    private readonly user?: string,
  ) {}

  async create(set: string, values: object): Promise<string> {
    const response = await this.send("POST", set, values);
    const id = /\(([0-9a-f-]{36})\)$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
    if (id === undefined) throw new Error(`${set} was created without an id.`);
    return id;
  }

  async update(row: string, values: object): Promise<void> {
    await this.send("PATCH", row, values);
  }

  async read(path: string): Promise<Record<string, unknown>> {
    return (await (await this.send("GET", path)).json()) as Record<string, unknown>;
  }

  async rows(path: string): Promise<readonly Record<string, unknown>[]> {
    return (await this.read(path)).value as readonly Record<string, unknown>[];
  }

  async call(action: string, parameters: object): Promise<void> {
    await this.send("POST", action, parameters);
  }

  private async send(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.url}/api/data/v9.2/${path}`, {
      method,
      headers: {
        Accept: "application/json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(this.user === undefined ? {} : { Authorization: `Bearer ${this.user}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}
