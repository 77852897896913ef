using System.Runtime.Serialization;

namespace CrmCoaching.Data.Cadences;

/// <summary>A cadence that is proposed for a rep, or asked for. What one operation gives the other takes.</summary>
[DataContract]
public sealed class ProposalJson
{
    /// <summary>Id of the user.</summary>
    [DataMember(Name = "rep", Order = 0)]
    public string? Rep { get; set; }

    [DataMember(Name = "name", Order = 1, EmitDefaultValue = false)]
    public string? Name { get; set; }

    /// <summary>weekly, twoweeks or monthly.</summary>
    [DataMember(Name = "frequency", Order = 2)]
    public string? Frequency { get; set; }

    /// <summary>English name of the day: "Monday".</summary>
    [DataMember(Name = "weekday", Order = 3)]
    public string? Weekday { get; set; }

    /// <summary>Minutes after the local midnight.</summary>
    [DataMember(Name = "starttime", Order = 4)]
    public int? StartTime { get; set; }

    [DataMember(Name = "timezonecode", Order = 5)]
    public int? TimeZoneCode { get; set; }

    [DataMember(Name = "duration", Order = 6, EmitDefaultValue = false)]
    public int? DurationMinutes { get; set; }

    [DataMember(Name = "buffer", Order = 7, EmitDefaultValue = false)]
    public int? BufferMinutes { get; set; }

    /// <summary>ISO 8601, as in 2026-06-15; today where it is absent.</summary>
    [DataMember(Name = "startson", Order = 8, EmitDefaultValue = false)]
    public string? StartsOn { get; set; }

    /// <summary>Number of the choice; needed when the frequency is not the recommended one.</summary>
    [DataMember(Name = "overridereason", Order = 9, EmitDefaultValue = false)]
    public int? OverrideReason { get; set; }

    [DataMember(Name = "overridetext", Order = 10, EmitDefaultValue = false)]
    public string? OverrideText { get; set; }

    /// <summary>Why this is proposed; ignored when it comes back.</summary>
    [DataMember(Name = "why", Order = 11, EmitDefaultValue = false)]
    public string? Why { get; set; }

    /// <summary>The cadence that there is already, or null; ignored when it comes back.</summary>
    [DataMember(Name = "current", Order = 12)]
    public CurrentCadenceJson? Current { get; set; }
}
