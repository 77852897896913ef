using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.Kpis;

/// <summary>A KPI's month as its column keeps it: <c>{"revenue":{"actual":1200.5,"goal":1000}}</c>, with the reason where there is no actual.</summary>
[DataContract]
public sealed class MonthValueJson
{
    [DataMember(Name = "actual", Order = 0)]
    public decimal? Actual { get; set; }

    [DataMember(Name = "goal", Order = 1)]
    public decimal? Goal { get; set; }

    [DataMember(Name = "reason", Order = 2, EmitDefaultValue = false)]
    public string? Reason { get; set; }

    /// <summary>One text for equal values: codes are in order, so that an unchanged month is recognised.</summary>
    public static string Write(IReadOnlyDictionary<string, MonthValue> values) => JsonText.Write(values
        .OrderBy(pair => pair.Key, System.StringComparer.Ordinal)
        .ToDictionary(pair => pair.Key, pair => new MonthValueJson
        {
            Actual = pair.Value.Actual.Value,
            Goal = pair.Value.Goal,
            Reason = pair.Value.Actual.Explanation,
        }));

    public static IReadOnlyDictionary<string, MonthValue> Read(string? text) =>
        (JsonText.Read<Dictionary<string, MonthValueJson>>(text) ?? []).ToDictionary(pair => pair.Key, pair => new MonthValue(
            pair.Value.Actual is { } actual
                ? Measure.Of(actual)
                : Measure.Missing(MissingReason.NotRecorded, pair.Value.Reason ?? "The month is kept without a value."),
            pair.Value.Goal));
}
