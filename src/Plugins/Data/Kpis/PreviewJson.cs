using System.Runtime.Serialization;

namespace CrmCoaching.Data.Kpis;

/// <summary>What a definition gives for a rep: the month to date and the closed months before it.</summary>
[DataContract]
public sealed class PreviewJson
{
    [DataMember(Name = "period", Order = 0)]
    public PeriodJson Period { get; set; } = new();

    [DataMember(Name = "actual", Order = 1)]
    public decimal? Actual { get; set; }

    [DataMember(Name = "reason", Order = 2)]
    public string? Reason { get; set; }

    [DataMember(Name = "trend", Order = 3)]
    public TrendJson[] Trend { get; set; } = [];
}
