using System.Runtime.Serialization;

namespace CrmCoaching.Data.Cadences;

/// <summary>A 1:1 to come at whose time one of the two is busy otherwise.</summary>
[DataContract]
public sealed class OverlapJson
{
    [DataMember(Name = "oneonone", Order = 0)]
    public string? OneOnOne { get; set; }

    /// <summary>UTC, ISO 8601.</summary>
    [DataMember(Name = "start", Order = 1)]
    public string? Start { get; set; }

    /// <summary>UTC, ISO 8601; null when the week is full.</summary>
    [DataMember(Name = "free", Order = 2)]
    public string? NearestFree { get; set; }
}
