import type { Unit } from "./Scorecard";

/** Writes numbers of one unit the way the reader's language does. */
export class KpiNumber {
  private readonly long: Intl.NumberFormat;
  private readonly short: Intl.NumberFormat;

  constructor(
    private readonly language: string,
    private readonly unit: Unit,
    currency: string | null,
  ) {
    this.long = new Intl.NumberFormat(language, options(unit, currency));
    this.short = new Intl.NumberFormat(language, { ...options(unit, currency), notation: "compact", maximumFractionDigits: 1 });
  }

  /** For a card: large amounts shortened, the exact value being in the tooltip. */
  brief(value: number): string {
    return this.unit !== "Percent" && Math.abs(value) >= 10_000 ? this.short.format(value) : this.exact(value);
  }

  exact(value: number): string {
    const text = this.long.format(value);
    return this.unit === "Days" ? `${text} ${Math.abs(value) === 1 ? "day" : "days"}` : text;
  }

  /** A change of a percentage is one of points: 40 % to 44 % is 4 points, not 10 %. */
  change(from: number, to: number): string {
    const difference = to - from;
    const sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
    if (this.unit === "Percent") {
      const points = new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 });
      return `${sign}${points.format(Math.abs(difference) * 100)} points`;
    }
    return sign + this.brief(Math.abs(difference));
  }
}

function options(unit: Unit, currency: string | null): Intl.NumberFormatOptions {
  switch (unit) {
    case "Money":
      return currency === null ? { maximumFractionDigits: 0 } : { style: "currency", currency, maximumFractionDigits: 0, minimumFractionDigits: 0 };
    case "Percent":
      return { style: "percent", maximumFractionDigits: 1 };
    case "Number":
    case "Days":
      return { maximumFractionDigits: 1 };
  }
}
