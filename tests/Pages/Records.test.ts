import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "./Browser";
import { makeCompany } from "./Company";
import { Host } from "./Host";
import { WebApi } from "./WebApi";

const nameOf = (page: Page) => page.getByRole("textbox", { name: /^(Account )?Name/ });

describe("Lists and records", () => {
  let host: Host;
  let browser: Browser;
  let api: WebApi;
  let account: string;

  beforeAll(async () => {
    host = await Host.start();
    api = new WebApi(host.url);
    await makeCompany(api);
    account = await api.create("accounts", { name: "Zenith Spas" });
    browser = await Browser.open(host.url);
    const { page } = browser;
    await page.goto("/");
    await page.getByRole("button", { name: /System Administrator/ }).click();
    await page.getByRole("navigation").waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  it("find rows by the beginning of their name", async () => {
    const { page } = browser;
    await page.getByRole("link", { name: "Accounts", exact: true }).click();
    await page.getByRole("link", { name: "Alpine Hotels" }).waitFor();
    await page.getByRole("searchbox", { name: "Filter by keyword" }).fill("Zen");
    await page.keyboard.press("Enter");
    await page.getByText("1 row on page 1").waitFor();
    await page.getByRole("link", { name: "Zenith Spas" }).waitFor();
  });

  it("sort by a column", async () => {
    const { page } = browser;
    await page.getByRole("searchbox", { name: "Filter by keyword" }).fill("");
    await page.getByRole("link", { name: "Alpine Hotels" }).waitFor();
    const header = page.getByRole("columnheader", { name: "Name", exact: true });
    await header.getByRole("button").click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await header.getByRole("button").click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    await expect.poll(() => page.getByRole("row").nth(1).getByRole("link").first().textContent()).toBe("Zenith Spas");
    expect(await browser.violations()).toEqual([]);
  });

  it("save what a person changes", async () => {
    const { page } = browser;
    await page.getByRole("link", { name: "Zenith Spas" }).click();
    await nameOf(page).fill("Zenith Resorts");
    await page.getByText("Unsaved").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Zenith Resorts" }).waitFor();
    await page.getByText("Unsaved").waitFor({ state: "detached" });
    expect((await api.read(`accounts(${account})?$select=name`)).name).toBe("Zenith Resorts");
    expect(await browser.violations()).toEqual([]);
  });

  it("do not overwrite what somebody else changed meanwhile", async () => {
    const { page } = browser;
    await api.update(`accounts(${account})`, { name: "Zenith Group" });
    await nameOf(page).fill("Zenith Mine");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("alertdialog").getByText(/Somebody else changed this record/).waitFor();
    expect((await api.read(`accounts(${account})?$select=name`)).name).toBe("Zenith Group");
    await page.getByRole("button", { name: "Reload" }).click();
    await page.getByRole("heading", { level: 1, name: "Zenith Group" }).waitFor();
  });

  it("ask before leaving what is not saved", async () => {
    const { page } = browser;
    await nameOf(page).fill("Forgotten");
    await page.getByRole("link", { name: "Opportunities" }).click();
    await page.getByRole("button", { name: "Stay" }).click();
    expect(await nameOf(page).inputValue()).toBe("Forgotten");
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByText("Unsaved").waitFor({ state: "detached" });
  });

  it("say what is missing in a new record", async () => {
    const { page } = browser;
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "New Account" }).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("alertdialog").getByText(/Fill in or correct: .*Name/).waitFor();
    await page.getByRole("button", { name: "OK" }).click();
  });

  it("fit a narrow window", async () => {
    const { page } = browser;
    await page.goto(`/main.aspx?pagetype=entityrecord&etn=account&id=${account}`);
    await page.getByRole("heading", { level: 1, name: "Zenith Group" }).waitFor();
    const siteMap = page.getByRole("navigation", { name: "Site map" });
    await siteMap.waitFor();
    await page.setViewportSize({ width: 420, height: 800 });
    await siteMap.waitFor({ state: "detached" });
    await browser.picture("6-narrow");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    expect(await browser.violations()).toEqual([]);
  });

  it("met no script error", () => {
    // The refused save is the one that the conflict provoked.
    expect(browser.problems.filter((problem) => !problem.includes("412"))).toEqual([]);
  });
});
