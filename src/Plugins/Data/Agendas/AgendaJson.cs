using System.Runtime.Serialization;

namespace CrmCoaching.Data.Agendas;

/// <summary>The agenda of a 1:1 as coach_GetDigest answers it: always the five blocks, in their order.</summary>
[DataContract]
public sealed class AgendaJson
{
    /// <summary>The template's name; null when the organisation has none.</summary>
    [DataMember(Name = "template", Order = 0)]
    public string? Template { get; set; }

    /// <summary>The day since which the topics are the same, and until which they stay so; null outside any cadence.</summary>
    [DataMember(Name = "sameSince", Order = 1)]
    public string? SameSince { get; set; }

    /// <inheritdoc cref="SameSince"/>
    [DataMember(Name = "sameUntil", Order = 2)]
    public string? SameUntil { get; set; }

    /// <summary>The share of time that is meant for coaching, as a fraction.</summary>
    [DataMember(Name = "coachingShareAim", Order = 3)]
    public decimal CoachingShareAim { get; set; }

    [DataMember(Name = "blocks", Order = 4)]
    public BlockJson[] Blocks { get; set; } = [];
}
