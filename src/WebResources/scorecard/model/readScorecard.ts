import type { Category, Depth, KpiReading, Period, Scorecard, TrendMonth, Unit } from "./Scorecard";

/** The text is not a scorecard, so showing it would show wrong numbers. */
export class UnreadableScorecard extends Error {}

const depths: Readonly<Record<string, Depth>> = { glance: "Glance", inspect: "Inspect", deepdive: "DeepDive" };
const units: Readonly<Record<string, Unit>> = { money: "Money", number: "Number", percent: "Percent", days: "Days" };
const categories: Readonly<Record<string, Category>> = { output: "Output", input: "Input" };

type Json = Readonly<Record<string, unknown>>;

export function readScorecard(text: string): Scorecard {
  const json = parsed(text);
  if (!Array.isArray(json.kpis)) throw new UnreadableScorecard("The scorecard has no list of KPIs.");
  return {
    depth: oneOf(depths, json.depth, "depth"),
    period: periodOf(json.period),
    frozen: json.frozen === true,
    currency: textOf(json.currency),
    kpis: json.kpis.map((kpi) => readKpi(objectOf(kpi, "A KPI"))),
  };
}

function readKpi(json: Json): KpiReading {
  const code = textOf(json.code);
  if (code === null) throw new UnreadableScorecard("A KPI of the scorecard has no code.");
  return {
    code,
    name: textOf(json.name) ?? code,
    category: oneOf(categories, json.category, `category of ${code}`),
    unit: oneOf(units, json.unit, `unit of ${code}`),
    headline: json.headline === true,
    hidden: json.hidden === true,
    lowerIsBetter: /lower|down/i.test(textOf(json.direction) ?? ""),
    actual: numberOf(json.actual),
    goal: numberOf(json.goal),
    attainment: numberOf(json.attainment),
    previous: numberOf(json.previous),
    trend: Array.isArray(json.trend) ? json.trend.map(trendMonth) : [],
    reason: textOf(json.reason),
    feeds: feedsOf(json.feeds),
  };
}

function parsed(text: string): Json {
  try {
    return objectOf(JSON.parse(text), "The scorecard");
  } catch (thrown) {
    if (thrown instanceof UnreadableScorecard) throw thrown;
    throw new UnreadableScorecard("The stored scorecard is not readable text. Refresh it to compute it again.");
  }
}

function objectOf(value: unknown, what: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UnreadableScorecard(`${what} is not an object.`);
  return value as Json;
}

function trendMonth(value: unknown): TrendMonth {
  if (typeof value !== "object" || value === null) return { month: null, value: numberOf(value) };
  const point = value as Json;
  return { month: textOf(point.month), value: numberOf(point.actual ?? point.value) };
}

function periodOf(value: unknown): Period | null {
  if (typeof value !== "object" || value === null) return null;
  const { from, to } = value as Json;
  return typeof from === "string" && typeof to === "string" ? { from: from.slice(0, 10), to: to.slice(0, 10) } : null;
}

function feedsOf(value: unknown): readonly string[] {
  const codes = typeof value === "string" ? value.split(/[,;\s]+/) : Array.isArray(value) ? value : [];
  return codes.filter((code): code is string => typeof code === "string" && code !== "");
}

function oneOf<T>(known: Readonly<Record<string, T>>, value: unknown, what: string): T {
  const found = typeof value === "string" ? known[value.replace(/[\s_]/g, "").toLowerCase()] : undefined;
  if (found === undefined) throw new UnreadableScorecard(`The ${what} is not one that this page knows.`);
  return found;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
