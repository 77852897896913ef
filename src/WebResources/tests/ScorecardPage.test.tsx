import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ScorecardPage } from "../scorecard/ScorecardPage";
import { scorecardJson } from "./scorecardJson";

const id = "9a8b7c6d-0000-4000-8000-0000000000cd";
const rep = "1f2e3d4c-0000-4000-8000-0000000000ab";
const manager = "2f2e3d4c-0000-4000-8000-0000000000ab";

interface Call {
  method: string;
  url: string;
  body: string;
}

let calls: Call[];

function serve(answer: (call: Call) => { status?: number; body?: object }): void {
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const call = { method: init.method ?? "GET", url, body: typeof init.body === "string" ? init.body : "" };
    calls.push(call);
    const { status = 200, body } = answer(call);
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }));
  });
}

function show(table: string, collapsed = false): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <ScorecardPage record={{ table, id, language: "en-US", collapsed }} />
    </FluentProvider>,
  );
}

const stored = { coach_scorecard: JSON.stringify(scorecardJson), statuscode: 2, _coach_rep_value: rep, _coach_manager_value: manager };

beforeEach(() => {
  calls = [];
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("Scorecard page", () => {
  it("computes the numbers of a user now", async () => {
    serve(() => ({ body: { Scorecard: JSON.stringify(scorecardJson) } }));
    show("systemuser");
    expect(await screen.findByRole("heading", { name: "Inspect" })).toBeTruthy();
    expect(calls.filter((call) => call.method === "POST")).toEqual([{ method: "POST", url: "/api/data/v9.2/coach_GetScorecard", body: JSON.stringify({ Rep: { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: id } }) }]);
    expect(screen.getByText("84% · Below goal")).toBeTruthy();
    expect(screen.getByText("Not available: no product has a cost.")).toBeTruthy();
  });

  it("shows the numbers kept with a completed 1:1 as frozen", async () => {
    serve(() => ({ body: stored }));
    show("coach_oneonone");
    expect(await screen.findByText(/Frozen when this 1:1 completed/)).toBeTruthy();
    expect(calls[0]?.url).toContain("coach_oneonones(9a8b7c6d-0000-4000-8000-0000000000cd)?$select=coach_scorecard");
  });

  it("says the platform's reason and tries again", async () => {
    let failing = true;
    serve(() => (failing ? { status: 400, body: { error: { code: "0x80040265", message: "Ann Lee: not your rep." } } } : { body: stored }));
    show("coach_oneonone");
    expect((await screen.findByRole("alert")).textContent).toContain("Ann Lee: not your rep.");
    failing = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Inspect" })).toBeTruthy();
  });

  it("keeps the stored numbers when a refresh fails", async () => {
    serve((call) => (call.method === "GET" ? { body: stored } : { status: 500, body: { error: { code: "0x80040216", message: "Too slow." } } }));
    show("coach_oneonone");
    fireEvent.click(await screen.findByRole("button", { name: "Refresh" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Too slow.");
    expect(screen.getByText("84% · Below goal")).toBeTruthy();
  });

  it("notes on the 1:1 when its manager looks deeper", async () => {
    serve((call) => (call.url.includes("WhoAmI") ? { body: { UserId: manager } } : call.method === "PATCH" ? { status: 204 } : { body: stored }));
    show("coach_oneonone");
    fireEvent.click(await screen.findByRole("switch", { name: "Look deeper" }));
    expect(await screen.findByText("Meetings held")).toBeTruthy();
    expect(calls.filter((call) => call.method === "PATCH")).toHaveLength(1);
    expect(screen.getByText(/looked deeper on .* as the rep can see/)).toBeTruthy();
  });

  it("notes nothing when the rep looks deeper", async () => {
    serve((call) => (call.url.includes("WhoAmI") ? { body: { UserId: rep } } : { body: stored }));
    show("coach_oneonone");
    fireEvent.click(await screen.findByRole("switch", { name: "Look deeper" }));
    await waitFor(() => { expect(screen.getByText("Meetings held")).toBeTruthy(); });
    expect(calls.some((call) => call.method === "PATCH")).toBe(false);
  });

  it("shows the verdict alone until the numbers are asked for", async () => {
    serve(() => ({ body: stored }));
    show("coach_oneonone", true);
    expect(await screen.findByRole("heading", { name: "Inspect" })).toBeTruthy();
    expect(screen.queryByText("Revenue")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show the numbers" }));
    expect(screen.getByText("Revenue")).toBeTruthy();
  });

  it("says when a 1:1 was opened without numbers", async () => {
    serve(() => ({ body: { ...stored, coach_scorecard: null } }));
    show("coach_oneonone");
    expect(await screen.findByText("Opened without numbers")).toBeTruthy();
  });
});
