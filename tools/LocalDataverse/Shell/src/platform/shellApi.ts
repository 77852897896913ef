import type { Column, Table, TableName } from "../tables/Table";
import { send } from "./http";

/** The host's description of the app; parts do not change while the page is open, so each is asked for once. */
const asked = new Map<string, Promise<unknown>>();

function once<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
  const known = asked.get(path) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const answer = send(path).then(read);
  asked.set(path, answer);
  // A failed answer is asked for again the next time.
  answer.catch(() => asked.delete(path));
  return answer;
}

const xml = async (response: Response): Promise<Element> => {
  const document = new DOMParser().parseFromString(await response.text(), "application/xml");
  if (document.querySelector("parsererror") !== null) throw new Error(`${response.url} is not XML.`);
  return document.documentElement;
};

export const siteMapXml = () => once("/shell/app", xml);
export const formsXml = (table: string) => once(`/shell/tables/${table}/forms`, xml);
export const viewsXml = (table: string) => once(`/shell/tables/${table}/views`, xml);
export const commandsXml = (table: string) => once(`/shell/tables/${table}/commands`, xml);

export const tableNames = () =>
  once("/shell/tables", async (response) => {
    const names = (await response.json()) as readonly TableName[];
    return new Map(names.map((name) => [name.logicalName, name]));
  });

export const describeTable = (table: string) =>
  once(`/shell/tables/${table}`, async (response): Promise<Table> => {
    const answer = (await response.json()) as Omit<Table, "columns"> & { columns: readonly Column[] };
    return { ...answer, columns: new Map(answer.columns.map((column) => [column.logicalName, column])) };
  });

export interface Session {
  readonly user: string | null;
}

export async function currentSession(): Promise<Session> {
  return (await (await send("/shell/session")).json()) as Session;
}

export async function signIn(user: string): Promise<void> {
  await send("/shell/session", { method: "PUT", body: { user } });
}

export async function signOut(): Promise<void> {
  await send("/shell/session", { method: "DELETE" });
}
