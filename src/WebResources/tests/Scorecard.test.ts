import { describe, expect, it } from "vitest";
import { standingOf } from "../scorecard/model/Attainment";
import { depthVerdict } from "../scorecard/model/DepthVerdict";
import { groupKpis } from "../scorecard/model/KpiGroups";
import { KpiNumber } from "../scorecard/model/KpiNumber";
import { readRecordContext } from "../scorecard/model/RecordContext";
import { trendRuns } from "../scorecard/model/TrendShape";
import { UnreadableScorecard, readScorecard } from "../scorecard/model/readScorecard";
import { scorecardJson } from "./scorecardJson";

const read = (changes: object = {}) => readScorecard(JSON.stringify({ ...scorecardJson, ...changes }));
const codes = (kpis: readonly { code: string }[]) => kpis.map((kpi) => kpi.code);

describe("Reading a scorecard", () => {
  it.each(["not json", "[]", "{}", '{"depth":"Sideways","kpis":[]}', '{"depth":"Glance","period":{"from":"2026-03-01","to":"2026-03-02"},"kpis":[{}]}'])("refuses %s", (text) => {
    expect(() => readScorecard(text)).toThrow(UnreadableScorecard);
  });

  it("keeps a missing number missing", () => {
    expect(read().kpis[3]).toMatchObject({ actual: null, reason: "Not available: no product has a cost." });
  });
});

describe("What is shown at a depth", () => {
  it("is results only at a glance", () => {
    const groups = groupKpis(read({ depth: "Glance" }), false);
    expect(codes(groups.inputs)).toEqual([]);
    expect(groups.inputsHeldBack).toBe(2);
  });

  it("is the inputs that feed a missed headline when inspecting", () => {
    expect(codes(groupKpis(read(), false).inputs)).toEqual(["sales_calls"]);
  });

  it("is every input when looking deeper", () => {
    expect(codes(groupKpis(read(), true).inputs)).toEqual(["sales_calls", "meetings_held"]);
  });

  it("has headlines first", () => {
    const groups = groupKpis(read(), true);
    expect(codes(groups.headlines)).toEqual(["revenue", "new_accounts"]);
    expect(codes(groups.outputs)).toEqual(["win_rate", "gross_profit"]);
  });
});

describe("Verdict", () => {
  it("names the results that are ready as praise", () => {
    expect(depthVerdict(read({ depth: "Glance", praise: ["new_accounts"] })).praise).toEqual(["New accounts"]);
  });

  it("says that without goals nothing can be called met", () => {
    const kpis = scorecardJson.kpis.map((kpi) => ({ ...kpi, goal: null, attainment: null }));
    expect(depthVerdict(read({ kpis })).meaning).toContain("No headline KPI has a goal");
  });
});

describe("Standing", () => {
  it.each([
    [1.25, "Exceeded"],
    [1, "Met"],
    [0.999, "Below"],
  ] as const)("of an attainment of %d", (attainment, standing) => {
    expect(standingOf({ actual: 1, goal: 1, attainment })).toBe(standing);
  });

  it("of a missing number is not one of zero", () => {
    expect(standingOf({ actual: null, goal: 5, attainment: null })).toBe("NoNumber");
  });
});

describe("Numbers", () => {
  it("are written in the reader's language", () => {
    expect(new KpiNumber("de-DE", "Percent", null).exact(0.425)).toBe("42,5\u00a0%");
    expect(new KpiNumber("en-US", "Money", "USD").exact(1234567)).toBe("$1,234,567");
  });

  it("change by points when they are percentages", () => {
    expect(new KpiNumber("en-US", "Percent", null).change(0.4, 0.425)).toBe("+2.5 points");
  });

  it("are shortened from ten thousand on", () => {
    expect(new KpiNumber("en-US", "Number", null).brief(84250)).toBe("84.3K");
  });
});

describe("Trend", () => {
  it("leaves a gap where a month has no number", () => {
    const months = [1, null, 3, 2].map((value) => ({ month: "2026-01-01", value }));
    expect(trendRuns(months, 90, 20)).toEqual([[{ x: 0, y: 20 }], [{ x: 60, y: 0 }, { x: 90, y: 10 }]]);
  });

  it("of one value stays in the middle", () => {
    expect(trendRuns([{ month: "2026-01-01", value: 7 }], 90, 20)).toEqual([[{ x: 0, y: 10 }]]);
  });
});

describe("Record", () => {
  it("comes from the parameters that the platform passes", () => {
    const query = "?typename=coach_oneonone&type=10123&id=%7b9A8B7C6D-0000-4000-8000-0000000000CD%7d&userlcid=1031";
    expect(readRecordContext(query, "en-US")).toEqual({
      table: "coach_oneonone",
      id: "9a8b7c6d-0000-4000-8000-0000000000cd",
      language: "de-DE",
      collapsed: false,
    });
  });

  it("is collapsed to the verdict where the form says so", () => {
    const query = "?typename=coach_oneonone&id=9a8b7c6d-0000-4000-8000-0000000000cd&data=view%3Dverdict";
    expect(readRecordContext(query, "en-US")?.collapsed).toBe(true);
  });

  it("may travel inside data", () => {
    const data = encodeURIComponent("typename=systemuser&id=9a8b7c6d-0000-4000-8000-0000000000cd");
    expect(readRecordContext(`?data=${data}`, "en-US")?.table).toBe("systemuser");
  });

  it.each(["", "?typename=systemuser&id=", "?typename=systemuser&id=7"])("is absent in %j", (query) => {
    expect(readRecordContext(query, "en-US")).toBeUndefined();
  });
});
