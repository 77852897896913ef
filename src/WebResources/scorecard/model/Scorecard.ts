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
  readonly lowerIsBetter: boolean;
  readonly actual: number | null;
  /** For the days up to now, where the month has not ended. */
  readonly goal: number | null;
  readonly monthGoal: number | null;
  /** A fraction: 1 is 100 %. */
  readonly attainment: number | null;
  readonly previous: number | null;
  /** Closed months, the oldest first. */
  readonly trend: readonly TrendMonth[];
  readonly reason: string | null;
}

export interface TrendMonth {
  /** The first of the month as yyyy-MM-dd. */
  readonly month: string;
  readonly value: number | null;
}

export interface Period {
  /** Days as yyyy-MM-dd, both included. */
  readonly from: string;
  readonly to: string;
}

export interface Scorecard {
  readonly depth: Depth;
  readonly period: Period;
  /** Codes of results above their goal in the last closed month; only at a glance. */
  readonly praise: readonly string[];
  /** Codes of the inputs that feed a missed headline. */
  readonly inspect: readonly string[];
  readonly kpis: readonly KpiReading[];
}
