import type { Category, Depth, KpiReading, Period, Scorecard, TrendMonth, Unit } from "./Scorecard";

/** The text is not a scorecard, so showing it would show wrong numbers. */
export class UnreadableScorecard extends Error {}

const depths: Readonly<Record<string, Depth>> = { Glance: "Glance", Inspect: "Inspect", DeepDive: "DeepDive" };
const units: Readonly<Record<string, Unit>> = { Money: "Money", Number: "Number", Percent: "Percent", Days: "Days" };
const categories: Readonly<Record<string, Category>> = { Output: "Output", Input: "Input" };

type Json = Readonly<Record<string, unknown>>;

export function readScorecard(text: string): Scorecard {
  const json = parsed(text);
  if (!Array.isArray(json.kpis)) throw new UnreadableScorecard("The scorecard has no list of KPIs.");
  return {
    depth: oneOf(depths, json.depth, "depth"),
    period: periodOf(json.period),
    praise: codesOf(json.praise),
    inspect: codesOf(json.inspect),
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
    lowerIsBetter: json.direction === "LowerIsBetter",
    actual: numberOf(json.actual),
    goal: numberOf(json.goal),
    monthGoal: numberOf(json.monthGoal),
    attainment: numberOf(json.attainment),
    previous: numberOf(json.previous),
    trend: Array.isArray(json.trend) ? json.trend.map(trendMonth) : [],
    reason: textOf(json.reason),
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
  const point = objectOf(value, "A month of a trend");
  return { month: textOf(point.month) ?? "", value: numberOf(point.actual) };
}

function periodOf(value: unknown): Period {
  const { from, to } = objectOf(value, "The period of the scorecard");
  if (typeof from !== "string" || typeof to !== "string") throw new UnreadableScorecard("The period of the scorecard has no days.");
  return { from, to };
}

function codesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === "string") : [];
}

function oneOf<T>(known: Readonly<Record<string, T>>, value: unknown, what: string): T {
  const found = typeof value === "string" ? known[value] : undefined;
  if (found === undefined) throw new UnreadableScorecard(`The ${what} is not one that this page knows.`);
  return found;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
