using System.Runtime.Serialization;

namespace CrmCoaching.Data.Commitments;

/// <summary>What was counted from one day to another, both included.</summary>
[DataContract]
public sealed class EvidencePeriodJson
{
    [DataMember(Name = "from", Order = 0)]
    public string From { get; set; } = "";

    [DataMember(Name = "to", Order = 1)]
    public string To { get; set; } = "";

    [DataMember(Name = "target", Order = 2)]
    public decimal Target { get; set; }

    [DataMember(Name = "actual", Order = 3, EmitDefaultValue = false)]
    public decimal? Actual { get; set; }

    [DataMember(Name = "reason", Order = 4, EmitDefaultValue = false)]
    public string? Reason { get; set; }
}
