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
  const outputs = scorecard.kpis.filter((kpi) => kpi.category === "Output");
  const inputs = scorecard.kpis.filter((kpi) => kpi.category === "Input");
  const shown = lookDeeper || scorecard.depth === "DeepDive" ? inputs : scorecard.depth === "Inspect" ? feeding(inputs, scorecard.inspect) : [];
  return {
    headlines: outputs.filter((kpi) => kpi.headline),
    outputs: outputs.filter((kpi) => !kpi.headline),
    inputs: shown,
    inputsHeldBack: inputs.length - shown.length,
  };
}

function feeding(inputs: readonly KpiReading[], codes: readonly string[]): readonly KpiReading[] {
  const related = inputs.filter((input) => codes.includes(input.code));
  // Where no input is said to feed the missed result, each might explain it.
  return related.length > 0 ? related : inputs;
}
