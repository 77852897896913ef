using System.Collections.Generic;
using System.Runtime.Serialization;

namespace CrmCoaching.Data.Cadences;

/// <summary>A cadence as it is now.</summary>
[DataContract]
public sealed class CurrentCadenceJson
{
    [DataMember(Name = "id", Order = 0)]
    public string? Id { get; set; }

    [DataMember(Name = "frequency", Order = 1)]
    public string? Frequency { get; set; }

    [DataMember(Name = "weekday", Order = 2)]
    public string? Weekday { get; set; }

    [DataMember(Name = "starttime", Order = 3)]
    public int? StartTime { get; set; }

    /// <summary>Why the frequency is another than the recommended: the number of the choice, without what was written to it.</summary>
    [DataMember(Name = "overridereason", Order = 5, EmitDefaultValue = false)]
    public int? OverrideReason { get; set; }

    /// <summary>Occurrences of the next weeks that overlap other appointments of the two, with the nearest free slot of their week.</summary>
    [DataMember(Name = "overlaps", Order = 4)]
    public List<OverlapJson>? Overlaps { get; set; }
}
