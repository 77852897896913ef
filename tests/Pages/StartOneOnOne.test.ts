import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "./Browser";
import { type Company, makeCompany } from "./Company";
import { Host } from "./Host";
import { WebApi } from "./WebApi";

describe("A manager starts a 1:1", () => {
  let host: Host;
  let browser: Browser;
  let company: Company;

  beforeAll(async () => {
    host = await Host.start();
    company = await makeCompany(new WebApi(host.url));
    browser = await Browser.open(host.url);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  it("finds herself among the people", async () => {
    const { page } = browser;
    await page.goto("/");
    await page.getByRole("searchbox", { name: "Search people" }).fill("Maria");
    await page.getByRole("button", { name: /Ann Lee/ }).waitFor({ state: "detached" });
    await browser.picture("1-sign-in");
    expect(await browser.violations()).toEqual([]);
    await page.getByRole("button", { name: /Maria Silva/ }).click();
  });

  it("sees her team first", async () => {
    const { page } = browser;
    await page.getByRole("link", { name: "Ann Lee" }).waitFor();
    await browser.picture("2-my-team");
    expect(await page.getByRole("row").count()).toBe(1 + 3);
    expect(await browser.violations()).toEqual([]);
  });

  it("opens the rep with the numbers of now", async () => {
    const { page } = browser;
    await page.getByRole("link", { name: company.repName }).click();
    await page.getByRole("heading", { level: 1, name: company.repName }).waitFor();
    const scorecard = page.frameLocator('iframe[title="Scorecard"]');
    await scorecard.getByRole("heading", { name: "Revenue" }).waitFor();
    await browser.picture("3-rep");
    expect(await browser.violations()).toEqual([]);
  });

  it("has the filled-in 1:1 with one more click", async () => {
    const { page } = browser;
    await page.getByRole("button", { name: "Start 1:1" }).click();
    await page.getByText(/The scorecard is filled in/).waitFor();
    await browser.picture("4-one-on-one");
    expect(await browser.violations()).toEqual([]);
    const verdict = page.frameLocator('iframe[title="Scorecard verdict"]');
    await verdict.getByRole("heading", { name: "Glance" }).waitFor();
    expect(await verdict.getByText("Headline results").count()).toBe(0);
    await page.getByRole("tab", { name: "Scorecard" }).click();
    const scorecard = page.frameLocator('iframe[title="Scorecard"]');
    await scorecard.getByText("As kept with this 1:1").waitFor();
    await browser.picture("5-scorecard");
    expect(await browser.violations()).toEqual([]);
  });

  it("leaves a note for the rep when looking deeper", async () => {
    const scorecard = browser.page.frameLocator('iframe[title="Scorecard"]');
    await scorecard.getByRole("switch", { name: "Look deeper" }).click();
    await scorecard.getByRole("heading", { name: "New opportunities" }).waitFor();
    await scorecard.getByText(/looked deeper on .*, as the rep can see/).waitFor();
    const [row] = await new WebApi(host.url).rows("coach_oneonones?$select=coach_deeperopenedon");
    expect(Date.now() - Date.parse(String(row?.coach_deeperopenedon))).toBeLessThan(60_000);
  });

  it("comes back to the same 1:1 when pressing again", async () => {
    const { page } = browser;
    const first = page.url();
    await page.goBack();
    await page.getByRole("button", { name: "Start 1:1" }).click();
    await page.getByText(/The scorecard is filled in/).waitFor();
    expect(page.url()).toBe(first);
  });

  it("met no script error and nothing that the content policy refused", () => {
    expect(browser.problems).toEqual([]);
  });
});
