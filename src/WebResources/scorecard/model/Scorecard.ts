/** How far the scorecard looks, decided from the last closed month. */
export type Depth = "Glance" | "Inspect" | "DeepDive";
export type Category = "Output" | "Input";
export type Unit = "Money" | "Number" | "Percent" | "Days";

/** One KPI as coach_GetScorecard answers it; numbers are unrounded, and null has its reason. */
export interface KpiReading {
  readonly code: string;
  readonly name: string;
  readonly category: Category;
  readonly unit: Unit;
  readonly headline: boolean;
  readonly hidden: boolean;
  readonly lowerIsBetter: boolean;
  readonly actual: number | null;
  readonly goal: number | null;
  /** A fraction: 1 is 100 %. */
  readonly attainment: number | null;
  readonly previous: number | null;
  /** Oldest month first. */
  readonly trend: readonly TrendMonth[];
  readonly reason: string | null;
  /** Codes of the KPIs that this one leads to. */
  readonly feeds: readonly string[];
}

export interface TrendMonth {
  /** The first of the month as yyyy-MM-dd, when the answer names it. */
  readonly month: string | null;
  readonly value: number | null;
}

export interface Period {
  /** Days as yyyy-MM-dd, both included. */
  readonly from: string;
  readonly to: string;
}

export interface Scorecard {
  readonly depth: Depth;
  readonly period: Period | null;
  readonly frozen: boolean;
  /** ISO 4217 code of the base currency, when the answer names it. */
  readonly currency: string | null;
  readonly kpis: readonly KpiReading[];
}
