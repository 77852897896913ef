import type { Depth, Scorecard } from "./Scorecard";

export interface DepthVerdict {
  readonly title: string;
  readonly meaning: string;
  /** Results that deserve praise before anything else is said. */
  readonly praise: readonly string[];
}

const words: Readonly<Record<Depth, { title: string; meaning: string }>> = {
  Glance: {
    title: "Glance",
    meaning: "The headline goals of the last closed month were met, so results are enough: spend the time on coaching.",
  },
  Inspect: {
    title: "Inspect",
    meaning: "A headline goal of the last closed month was missed. The inputs that feed it stand beside it: look for what to work on.",
  },
  DeepDive: {
    title: "Deep dive",
    meaning: "The same headline goal was missed three months running. Look at all inputs, then at the funnel and the calendar together.",
  },
};

export function depthVerdict(scorecard: Scorecard): DepthVerdict {
  const withGoal = scorecard.kpis.some((kpi) => kpi.headline && kpi.goal !== null);
  const praised = scorecard.kpis.filter((kpi) => scorecard.praise.includes(kpi.code));
  const verdict = words[scorecard.depth];
  const meaning = withGoal ? verdict.meaning : "No headline KPI has a goal, so nothing can be called met and the inputs stay in sight. Set goals to see attainment.";
  return { title: verdict.title, meaning, praise: praised.map((kpi) => kpi.name) };
}
