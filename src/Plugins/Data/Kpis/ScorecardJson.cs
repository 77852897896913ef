using System.Globalization;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.Kpis;

/// <summary>A scorecard as custom APIs answer it and 1:1s keep it. Nothing is rounded; what is null has its reason.</summary>
[DataContract]
public sealed class ScorecardJson
{
    [DataMember(Name = "rep", Order = 0)]
    public string Rep { get; set; } = "";

    /// <summary>UTC, ISO 8601.</summary>
    [DataMember(Name = "asOf", Order = 1)]
    public string AsOf { get; set; } = "";

    /// <summary>Glance, Inspect or DeepDive.</summary>
    [DataMember(Name = "depth", Order = 2)]
    public string Depth { get; set; } = "";

    [DataMember(Name = "period", Order = 3)]
    public PeriodJson Period { get; set; } = new();

    [DataMember(Name = "missed", Order = 4)]
    public string[] Missed { get; set; } = [];

    [DataMember(Name = "praise", Order = 5)]
    public string[] Praise { get; set; } = [];

    [DataMember(Name = "inspect", Order = 6)]
    public string[] Inspect { get; set; } = [];

    [DataMember(Name = "kpis", Order = 7)]
    public KpiJson[] Kpis { get; set; } = [];

    public static string Write(Scorecard card) => JsonText.Write(new ScorecardJson
    {
        Rep = card.Rep.ToString("D", CultureInfo.InvariantCulture),
        AsOf = card.AsOf.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        Depth = card.Verdict.Depth.ToString(),
        Period = new PeriodJson { From = card.Period.First.ToString(), To = card.Period.Last.ToString() },
        Missed = [.. card.Verdict.Missed],
        Praise = [.. card.Verdict.Exceeded],
        Inspect = [.. card.InputsToInspect],
        Kpis = [.. card.Kpis.Select(kpi => KpiJson.Of(kpi, card.Months))],
    });
}
