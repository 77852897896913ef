import { describe, expect, it } from "vitest";
import { type Address, parseAddress, writeAddress } from "../src/address/Address";
import { readSiteMap } from "../src/siteMap/SiteMap";
import { xml } from "./xml";

describe("An address", () => {
  it.each<Address>([
    { page: "home" },
    { page: "entitylist", table: "account", view: "aa-bb" },
    { page: "entityrecord", table: "account", id: "aa-bb", form: "cc" },
    { page: "entityrecord", table: "account", values: { parent: "7", parentname: "A & B" } },
    { page: "webresource", name: "coach_/x.html", data: "id=7&typename=account" },
  ])("is read back as it was written: %j", (address) => {
    expect(parseAddress(new URL(writeAddress(address), "http://host").search)).toEqual(address);
  });

  it("drops the braces of ids", () => {
    expect(parseAddress("?pagetype=entityrecord&etn=account&id=%7BAA-BB%7D")).toEqual({ page: "entityrecord", table: "account", id: "aa-bb" });
  });
});

describe("A site map", () => {
  it("has places for lists, pages and views, and leaves out what leads nowhere", () => {
    const map = readSiteMap(
      xml(`<AppModuleSiteMap><SiteMap><Area Id="a"><Group Id="g"><Titles><Title LCID="1033" Title="My work"/></Titles>
        <SubArea Id="1" Entity="systemuser"><Titles><Title LCID="1033" Title="My team"/></Titles></SubArea>
        <SubArea Id="2" Entity="account"/>
        <SubArea Id="3" Url="$webresource:coach_/pages/x.html?data=a%3D1"/>
        <SubArea Id="4" Url="/main.aspx?pagetype=entitylist&amp;etn=task&amp;viewid=%7BAB%7D"/>
        <SubArea Id="5"/>
      </Group></Area></SiteMap><LocalizedNames><LocalizedName description="Sales Coaching"/></LocalizedNames></AppModuleSiteMap>`),
    );
    expect(map.name).toBe("Sales Coaching");
    expect(map.areas[0]?.groups[0]?.title).toBe("My work");
    expect(map.areas[0]?.groups[0]?.places.map((place) => [place.title, place.address])).toEqual([
      ["My team", { page: "entitylist", table: "systemuser" }],
      ["", { page: "entitylist", table: "account" }],
      ["", { page: "webresource", name: "coach_/pages/x.html", data: "a=1" }],
      ["", { page: "entitylist", table: "task", view: "ab" }],
    ]);
  });
});
