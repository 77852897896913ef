import { describe, expect, it } from "vitest";
import { type SavedQuery, generatedView, readSavedQueries } from "../src/views/SavedQuery";
import { composeFetch } from "../src/views/ViewQuery";
import { xml } from "./xml";

const views = readSavedQueries(
  xml(`<savedqueries>
    <savedquery>
      <isdefault>1</isdefault><savedqueryid>{AAAA}</savedqueryid><querytype>0</querytype>
      <layoutxml><grid><row><cell name="name" width="300"/><cell name="hidden" ishidden="1"/><cell name="p.fullname" width="150"/></row></grid></layoutxml>
      <fetchxml><fetch top="5"><entity name="meeting"><attribute name="name"/><order attribute="name"/><link-entity name="systemuser" alias="p"/></entity></fetch></fetchxml>
      <LocalizedNames><LocalizedName description="Active meetings"/></LocalizedNames>
    </savedquery>
    <savedquery>
      <isdefault>1</isdefault><savedqueryid>{BBBB}</savedqueryid><querytype>4</querytype>
      <fetchxml><fetch><entity name="meeting"><filter type="or" isquickfindfields="1"><condition attribute="name" operator="like" value="{0}"/><condition attribute="place" operator="like" value="{0}"/></filter></entity></fetch></fetchxml>
    </savedquery>
  </savedqueries>`),
);
const view = views[0] as SavedQuery;
const compose = (changes: object) => xml(composeFetch({ view, page: 1, rowsPerPage: 50, ...changes }));

describe("A view", () => {
  it("has the columns that its layout shows", () => {
    expect(view).toMatchObject({ id: "aaaa", name: "Active meetings", kind: "Public", isDefault: true });
    expect(view.columns.map((column) => column.name)).toEqual(["name", "p.fullname"]);
  });

  it("is asked for page by page", () => {
    const fetch = compose({ page: 3 });
    expect([fetch.getAttribute("count"), fetch.getAttribute("page"), fetch.getAttribute("top")]).toEqual(["50", "3", null]);
  });

  it("is sorted by one column instead of its own order", () => {
    const orders = compose({ sort: { column: "p.fullname", descending: true } }).querySelectorAll("order");
    expect(orders).toHaveLength(1);
    expect([orders[0]?.getAttribute("entityname"), orders[0]?.getAttribute("attribute"), orders[0]?.getAttribute("descending")]).toEqual(["p", "fullname", "true"]);
  });

  it("is searched in the quick find columns by their beginning", () => {
    const search = { text: "A*b%", quickFind: views[1], primaryName: "name" };
    const conditions = [...compose({ search }).querySelectorAll("filter > condition")];
    expect(conditions.map((condition) => condition.getAttribute("attribute"))).toEqual(["name", "place"]);
    expect(conditions[0]?.getAttribute("value")).toBe("A%b[%]%");
  });

  it("keeps what is typed out of the query's structure", () => {
    const search = { text: `"/><condition attribute="x`, quickFind: undefined, primaryName: "name" };
    expect(compose({ search }).querySelectorAll("condition")).toHaveLength(1);
  });

  it("shows the rows of one parent in a subgrid", () => {
    const condition = compose({ parent: { column: "person", id: "42" } }).querySelector("filter > condition");
    expect([condition?.getAttribute("attribute"), condition?.getAttribute("value")]).toEqual(["person", "42"]);
  });

  it("is generated for a table without one", () => {
    const generated = generatedView({ logicalName: "meeting", primaryId: "meetingid", primaryName: "name" });
    expect(composeFetch({ view: generated, page: 1, rowsPerPage: 10 })).toContain('<entity name="meeting"><attribute name="name"');
  });
});
