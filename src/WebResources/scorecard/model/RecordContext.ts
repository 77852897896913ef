/** The record for which the platform opened this page, from the parameters that it passes. */
export interface RecordContext {
  readonly table: string;
  readonly id: string;
  readonly language: string;
  /** Only the verdict until the reader asks for the numbers, where the page is one of several parts of a form. */
  readonly collapsed: boolean;
}

// The platform passes Windows language codes; only those with another number format than the browser's matter here.
const languages: ReadonlyMap<number, string> = new Map([
  [1031, "de-DE"], [1033, "en-US"], [1034, "es-ES"], [1036, "fr-FR"], [1040, "it-IT"], [1041, "ja-JP"], [1043, "nl-NL"],
  [1030, "da-DK"], [1035, "fi-FI"], [1044, "nb-NO"], [1045, "pl-PL"], [1046, "pt-BR"], [1053, "sv-SE"], [1055, "tr-TR"],
  [2052, "zh-CN"], [2055, "de-CH"], [2057, "en-GB"], [2058, "es-MX"], [2070, "pt-PT"], [3079, "de-AT"], [3081, "en-AU"],
  [3082, "es-ES"], [4105, "en-CA"], [6153, "en-IE"],
]);

export function readRecordContext(query: string, browserLanguage: string): RecordContext | undefined {
  const parameters = new URLSearchParams(query);
  // A page opened by navigateTo has no record of its own: what it is about then travels inside `data`.
  const data = new URLSearchParams(parameters.get("data") ?? "");
  const table = parameters.get("typename") ?? data.get("typename") ?? "";
  const id = (parameters.get("id") ?? data.get("id") ?? "").replace(/[{}]/g, "").toLowerCase();
  if (table === "" || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  return { table, id, language: languages.get(Number(parameters.get("userlcid"))) ?? browserLanguage, collapsed: data.get("view") === "verdict" };
}
