using System.Runtime.Serialization;

namespace CrmCoaching.Data.Kpis;

/// <summary>A closed month of a trend.</summary>
[DataContract]
public sealed class TrendJson
{
    /// <summary>Its first day, yyyy-MM-dd.</summary>
    [DataMember(Name = "month", Order = 0)]
    public string Month { get; set; } = "";

    [DataMember(Name = "actual", Order = 1)]
    public decimal? Actual { get; set; }

    [DataMember(Name = "goal", Order = 2)]
    public decimal? Goal { get; set; }
}
