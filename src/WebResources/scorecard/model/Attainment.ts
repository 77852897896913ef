/** How a KPI stands against its goal. Each has its own word and shape, so that no meaning hangs on a colour. */
export type Standing = "Exceeded" | "Met" | "Below" | "NoGoal" | "NoNumber";

export interface Measured {
  readonly actual: number | null;
  readonly goal: number | null;
  readonly attainment: number | null;
}

/** From this share of the goal on, a result is called above it; nearer to it, it is met. */
const exceededFrom = 1.1;

export function standingOf(kpi: Measured): Standing {
  if (kpi.actual === null) return "NoNumber";
  if (kpi.goal === null || kpi.attainment === null) return "NoGoal";
  if (kpi.attainment >= exceededFrom) return "Exceeded";
  return kpi.attainment >= 1 ? "Met" : "Below";
}

export const standingWords: Readonly<Record<Standing, string>> = {
  Exceeded: "Above goal",
  Met: "Goal met",
  Below: "Below goal",
  NoGoal: "No goal",
  NoNumber: "Not available",
};
