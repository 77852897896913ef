using System.Runtime.Serialization;

namespace CrmCoaching.Data.Kpis;

/// <summary>Days as yyyy-MM-dd, both included.</summary>
[DataContract]
public sealed class PeriodJson
{
    [DataMember(Name = "from", Order = 0)]
    public string From { get; set; } = "";

    [DataMember(Name = "to", Order = 1)]
    public string To { get; set; } = "";
}
