/** A scorecard as coach_GetScorecard writes it, with a KPI of each kind that the page treats differently. */
export const scorecardJson = {
  depth: "Inspect",
  period: { from: "2026-03-01", to: "2026-03-12" },
  missed: ["revenue"],
  praise: [] as string[],
  inspect: ["sales_calls"],
  kpis: [
    {
      code: "revenue", name: "Revenue", category: "Output", unit: "Money", headline: true, direction: "HigherIsBetter",
      actual: 84250.4, goal: 100000, monthGoal: 250000, attainment: 0.8425, previous: 120000, trend: [
        { month: "2026-01-01", actual: 98000, goal: 90000 }, { month: "2026-02-01", actual: null, goal: 90000 }, { month: "2026-03-01", actual: 120000, goal: 90000 },
      ], reason: null,
    },
    {
      code: "new_accounts", name: "New accounts", category: "Output", unit: "Number", headline: true, direction: "HigherIsBetter",
      actual: 5, goal: 4, attainment: 1.25, previous: 3, trend: [], reason: null,
    },
    {
      code: "win_rate", name: "Win rate", category: "Output", unit: "Percent", headline: false, direction: "HigherIsBetter",
      actual: 0.425, goal: null, attainment: null, previous: 0.4, trend: [], reason: "No goal is set for 2026.",
    },
    {
      code: "gross_profit", name: "Gross profit", category: "Output", unit: "Money", headline: false, direction: "HigherIsBetter",
      actual: null, goal: null, attainment: null, previous: null, trend: [], reason: "Not available: no product has a cost.",
    },
    {
      code: "sales_calls", name: "Sales calls", category: "Input", unit: "Number", headline: false, direction: "HigherIsBetter",
      actual: 31, goal: 40, attainment: 0.775, previous: 44, trend: [], reason: null,
    },
    {
      code: "meetings_held", name: "Meetings held", category: "Input", unit: "Number", headline: false, direction: "HigherIsBetter",
      actual: 12, goal: 10, attainment: 1.2, previous: 9, trend: [], reason: null,
    },
  ],
};
