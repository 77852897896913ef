import type { Address } from "../address/Address";

export interface SiteMap {
  readonly name: string;
  readonly areas: readonly Area[];
}

export interface Area {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly places: readonly Place[];
}

export interface Place {
  readonly id: string;
  /** Empty when the site map leaves it to the table's name. */
  readonly title: string;
  readonly address: Address;
}

export function readSiteMap(xml: Element): SiteMap {
  const name = xml.querySelector(":scope > LocalizedNames > LocalizedName")?.getAttribute("description") ?? "Local CRM";
  const areas = [...xml.querySelectorAll("Area")].map((area) => ({
    ...named(area),
    groups: children(area, "Group").map((group) => ({ ...named(group), places: children(group, "SubArea").flatMap(readPlace) })),
  }));
  return { name, areas };
}

function readPlace(place: Element): readonly Place[] {
  const address = addressOf(place);
  return address === undefined ? [] : [{ ...named(place), address }];
}

function addressOf(place: Element): Address | undefined {
  const [table, url, dashboard] = [place.getAttribute("Entity"), place.getAttribute("Url"), place.getAttribute("DefaultDashboard")];
  if (url?.startsWith("$webresource:") === true) {
    const [name, data] = url.slice("$webresource:".length).split("?data=");
    return { page: "webresource", name: name ?? "", ...(data === undefined ? {} : { data: decodeURIComponent(data) }) };
  }
  const list = url === null ? null : new URLSearchParams(url.slice(url.indexOf("?")));
  const listed = list?.get("etn") ?? table;
  if (listed !== null) {
    const view = list?.get("viewid")?.replace(/[{}]/g, "").toLowerCase();
    return { page: "entitylist", table: listed, ...(view === undefined ? {} : { view }) };
  }
  return dashboard === null ? undefined : { page: "dashboard", id: dashboard };
}

function named(element: Element): { id: string; title: string } {
  const titles = children(element, "Titles")[0];
  const title = titles === undefined ? undefined : children(titles, "Title")[0];
  return { id: element.getAttribute("Id") ?? "", title: title?.getAttribute("Title") ?? element.getAttribute("Title") ?? "" };
}

function children(element: Element, name: string): readonly Element[] {
  return [...element.children].filter((child) => child.tagName === name);
}
