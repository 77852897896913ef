import { tokens } from "@fluentui/react-components";
import type { KpiNumber } from "../model/KpiNumber";
import type { TrendMonth } from "../model/Scorecard";
import { trendRuns } from "../model/TrendShape";

const width = 84;
const height = 26;
const margin = 3;

interface Props {
  readonly name: string;
  readonly trend: readonly TrendMonth[];
  readonly numbers: KpiNumber;
  readonly language: string;
}

/** The last months as a line; its accessible name tells the same numbers in words. */
export function TrendLine({ name, trend, numbers, language }: Props) {
  const runs = trendRuns(trend, width, height);
  if (runs.length === 0) return null;
  const words = trend.map((point) => `${monthName(point, language)}${point.value === null ? "no number" : numbers.exact(point.value)}`);
  const last = runs[runs.length - 1]?.at(-1);
  return (
    <svg
      role="img"
      aria-label={`${name}, last ${trend.length} months: ${words.join(", ")}`}
      width={width + 2 * margin}
      height={height + 2 * margin}
      viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
    >
      {runs.map((run) => (
        <polyline
          key={run[0]?.x}
          points={run.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          stroke={tokens.colorBrandStroke1}
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {last !== undefined && <circle cx={last.x} cy={last.y} r="2.5" fill={tokens.colorBrandBackground} />}
    </svg>
  );
}

function monthName(point: TrendMonth, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: "short", year: "numeric", timeZone: "UTC" });
  return `${format.format(new Date(point.month))} `;
}
