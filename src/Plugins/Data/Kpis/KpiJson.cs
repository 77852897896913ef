using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.Kpis;

/// <summary>One KPI's line of a scorecard.</summary>
[DataContract]
public sealed class KpiJson
{
    [DataMember(Name = "code", Order = 0)]
    public string Code { get; set; } = "";

    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    [DataMember(Name = "category", Order = 2)]
    public string Category { get; set; } = "";

    [DataMember(Name = "unit", Order = 3)]
    public string Unit { get; set; } = "";

    [DataMember(Name = "direction", Order = 4)]
    public string Direction { get; set; } = "";

    [DataMember(Name = "headline", Order = 5)]
    public bool Headline { get; set; }

    [DataMember(Name = "feeds", Order = 6)]
    public string[] Feeds { get; set; } = [];

    [DataMember(Name = "actual", Order = 7)]
    public decimal? Actual { get; set; }

    /// <summary>Up to the day of the scorecard, by working days.</summary>
    [DataMember(Name = "goal", Order = 8)]
    public decimal? Goal { get; set; }

    [DataMember(Name = "monthGoal", Order = 9)]
    public decimal? MonthGoal { get; set; }

    /// <summary>A fraction: 1 is the goal.</summary>
    [DataMember(Name = "attainment", Order = 10)]
    public decimal? Attainment { get; set; }

    [DataMember(Name = "previous", Order = 11)]
    public decimal? Previous { get; set; }

    [DataMember(Name = "change", Order = 12)]
    public decimal? Change { get; set; }

    /// <summary>Closed months, oldest first.</summary>
    [DataMember(Name = "trend", Order = 13)]
    public TrendJson[] Trend { get; set; } = [];

    [DataMember(Name = "reason", Order = 14)]
    public string? Reason { get; set; }

    public static KpiJson Of(ScorecardKpi kpi, IReadOnlyList<CalendarMonth> months) => new()
    {
        Code = kpi.Label.Code,
        Name = kpi.Label.Name,
        Category = kpi.Label.Category.ToString(),
        Unit = kpi.Label.Unit.ToString(),
        Direction = kpi.Label.Direction.ToString(),
        Headline = kpi.Label.IsHeadline,
        Feeds = [.. kpi.Label.Feeds],
        Actual = kpi.Actual.Value,
        Goal = kpi.Goal,
        MonthGoal = kpi.MonthGoal,
        Attainment = kpi.Attainment,
        Previous = kpi.Previous,
        Change = kpi.Change,
        Trend = [.. months.Select((month, index) => new TrendJson { Month = month.First.ToString(), Actual = kpi.Trend[index], Goal = kpi.TrendGoals[index] })],
        Reason = kpi.Actual.Explanation,
    };
}
