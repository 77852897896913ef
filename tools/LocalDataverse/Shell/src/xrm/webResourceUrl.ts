export interface PageParameters {
  readonly table?: string | undefined;
  readonly objectTypeCode?: number | undefined;
  readonly id?: string | undefined;
  readonly data?: string | undefined;
}

export const userLanguage = 1033;
export const organisation = "localdataverse";

/** A web resource's address with the parameters that the platform passes, and no others: it refuses them. */
export function pageUrl(name: string, parameters: PageParameters = {}): string {
  const query = new URLSearchParams();
  if (parameters.table !== undefined) {
    query.set("typename", parameters.table);
    query.set("type", String(parameters.objectTypeCode ?? ""));
    query.set("id", parameters.id === undefined ? "" : `{${parameters.id.toUpperCase()}}`);
  }
  query.set("orgname", organisation);
  query.set("userlcid", String(userLanguage));
  query.set("orglcid", String(userLanguage));
  if (parameters.data !== undefined && parameters.data !== "") query.set("data", parameters.data);
  return `/WebResources/${name.split("/").map(encodeURIComponent).join("/")}?${query.toString()}`;
}
