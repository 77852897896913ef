import type { KpiReading, Scorecard } from "./Scorecard";

export interface KpiGroups {
  readonly headlines: readonly KpiReading[];
  readonly outputs: readonly KpiReading[];
  readonly inputs: readonly KpiReading[];
  /** Inputs that exist and are not shown at this depth. */
  readonly inputsHeldBack: number;
}

/**
 * What is shown at a depth. At a glance there are results only: effort that brings them needs no inspection.
 * From Inspect on, the inputs that feed a missed headline stand beside it; looking deeper shows them all.
 */
export function groupKpis(scorecard: Scorecard, lookDeeper: boolean): KpiGroups {
  const visible = scorecard.kpis.filter((kpi) => !kpi.hidden);
  const outputs = visible.filter((kpi) => kpi.category === "Output");
  const inputs = visible.filter((kpi) => kpi.category === "Input");
  const shown = lookDeeper || scorecard.depth === "DeepDive" ? inputs : scorecard.depth === "Inspect" ? feeding(inputs, outputs) : [];
  return {
    headlines: outputs.filter((kpi) => kpi.headline),
    outputs: outputs.filter((kpi) => !kpi.headline),
    inputs: shown,
    inputsHeldBack: inputs.length - shown.length,
  };
}

function feeding(inputs: readonly KpiReading[], outputs: readonly KpiReading[]): readonly KpiReading[] {
  const missed = new Set(outputs.filter(isMissedHeadline).map((kpi) => kpi.code));
  const related = inputs.filter((input) => input.feeds.some((code) => missed.has(code)));
  // Without a stated relation every input might explain the miss.
  return related.length > 0 ? related : inputs;
}

function isMissedHeadline(kpi: KpiReading): boolean {
  return kpi.headline && kpi.attainment !== null && kpi.attainment < 1;
}
