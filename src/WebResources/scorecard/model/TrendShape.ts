import type { TrendMonth } from "./Scorecard";

export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/** The unbroken runs of a trend inside a box; a month without a number leaves a gap instead of a zero. */
export function trendRuns(trend: readonly TrendMonth[], width: number, height: number): readonly (readonly TrendPoint[])[] {
  const values = trend.map((point) => point.value).filter((value) => value !== null);
  if (values.length === 0) return [];
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = trend.length > 1 ? width / (trend.length - 1) : 0;
  const runs: TrendPoint[][] = [[]];
  trend.forEach((point, index) => {
    if (point.value === null) {
      runs.push([]);
      return;
    }
    const share = span === 0 ? 0.5 : (point.value - low) / span;
    runs[runs.length - 1]?.push({ x: round(step * index), y: round(height * (1 - share)) });
  });
  return runs.filter((run) => run.length > 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
