using CrmCoaching.Bench.Measuring;

namespace CrmCoaching.Bench.Scenarios;

/// <summary>The same numbers, had in three ways.</summary>
internal sealed record Comparison(string Name, int Numbers, Measurement Engine, Measurement Plain, Measurement Sql);
