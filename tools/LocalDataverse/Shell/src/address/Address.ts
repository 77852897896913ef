/** A place in the app, as the address of a model-driven app writes it. */
export type Address =
  | { readonly page: "home" }
  | { readonly page: "entitylist"; readonly table: string; readonly view?: string }
  | { readonly page: "entityrecord"; readonly table: string; readonly id?: string; readonly form?: string; readonly values?: Readonly<Record<string, string>> }
  | { readonly page: "webresource"; readonly name: string; readonly data?: string }
  | { readonly page: "dashboard"; readonly id: string };

export function parseAddress(query: string): Address {
  const given = new URLSearchParams(query);
  const [table, name] = [given.get("etn"), given.get("webresourceName")];
  switch (given.get("pagetype")) {
    case "entitylist":
      return table === null ? { page: "home" } : { page: "entitylist", table, ...optional("view", given.get("viewid")) };
    case "entityrecord":
      return table === null
        ? { page: "home" }
        : {
            page: "entityrecord",
            table,
            ...optional("id", given.get("id")),
            ...optional("form", given.get("formid")),
            ...(given.has("extraqs") ? { values: Object.fromEntries(new URLSearchParams(given.get("extraqs") ?? "")) } : {}),
          };
    case "webresource":
      return name === null ? { page: "home" } : { page: "webresource", name, ...(given.has("data") ? { data: given.get("data") ?? "" } : {}) };
    case "dashboard":
      return { page: "dashboard", id: given.get("id") ?? "" };
    default:
      return { page: "home" };
  }
}

export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) query.set(name, value);
  };
  if (address.page !== "home") query.set("pagetype", address.page);
  if (address.page === "entitylist" || address.page === "entityrecord") query.set("etn", address.table);
  if (address.page === "entitylist") add("viewid", address.view);
  if (address.page === "entityrecord") {
    add("id", address.id);
    add("formid", address.form);
    add("extraqs", address.values === undefined ? undefined : new URLSearchParams(address.values).toString());
  }
  if (address.page === "webresource") {
    query.set("webresourceName", address.name);
    add("data", address.data);
  }
  if (address.page === "dashboard") query.set("id", address.id);
  const text = query.toString();
  return text === "" ? "/main.aspx" : `/main.aspx?${text}`;
}

function optional<Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> {
  const id = value?.replace(/[{}]/g, "").toLowerCase();
  return id === undefined || id === "" ? {} : ({ [name]: id } as Record<Name, string>);
}
