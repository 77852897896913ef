using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Data.Pipeline;

/// <summary>A digest as coach_GetDigest answers it and 1:1s keep it.</summary>
[DataContract]
public sealed class DigestJson
{
    [DataMember(Name = "oneOnOne", Order = 0)]
    public string OneOnOne { get; set; } = "";

    /// <summary>UTC, ISO 8601, like <see cref="To"/>.</summary>
    [DataMember(Name = "from", Order = 1, EmitDefaultValue = false)]
    public string? From { get; set; }

    [DataMember(Name = "to", Order = 2, EmitDefaultValue = false)]
    public string? To { get; set; }

    /// <summary>False when no 1:1 was held before, so that the digest looks back a fixed time.</summary>
    [DataMember(Name = "sinceLastMet", Order = 3)]
    public bool SinceLastMet { get; set; }

    /// <summary>created, advanced, fallenBack, valueChanged, slipped, won, lost, untouched, nearlyClosed and stalled.</summary>
    [DataMember(Name = "sections", Order = 4)]
    public Dictionary<string, DigestSectionJson> Sections { get; set; } = [];

    [DataMember(Name = "proposals", Order = 5)]
    public ProposalJson[] Proposals { get; set; } = [];

    /// <summary>Why there are no lists; absent where there are.</summary>
    [DataMember(Name = "reason", Order = 6, EmitDefaultValue = false)]
    public string? Reason { get; set; }

    /// <summary>The agenda of a 1:1 that has not ended; it is not kept.</summary>
    [DataMember(Name = "agenda", Order = 7, EmitDefaultValue = false)]
    public AgendaJson? Agenda { get; set; }

    /// <summary>Which part of the manager's own promises was kept in twelve months, from 0 to 1; null when none was due.</summary>
    [DataMember(Name = "managerKept", Order = 8)]
    public decimal? ManagerKept { get; set; }

    public static DigestJson Of(Meeting meeting, PipelineDigest digest, IEnumerable<AgendaProposal> proposals) => new()
    {
        OneOnOne = Text(meeting.Id),
        From = Text(digest.Period.Span.From),
        To = Text(digest.Period.Span.End),
        SinceLastMet = digest.Period.SinceLastMet,
        Sections = new Dictionary<string, DigestSectionJson>
        {
            ["created"] = DigestSectionJson.Of(digest.Created),
            ["advanced"] = DigestSectionJson.Of(digest.Advanced),
            ["fallenBack"] = DigestSectionJson.Of(digest.FallenBack),
            ["valueChanged"] = DigestSectionJson.Of(digest.ValueChanged),
            ["slipped"] = DigestSectionJson.Of(digest.Slipped),
            ["won"] = DigestSectionJson.Of(digest.Won),
            ["lost"] = DigestSectionJson.Of(digest.Lost),
            ["untouched"] = DigestSectionJson.Of(digest.Untouched),
            ["nearlyClosed"] = DigestSectionJson.Of(digest.NearlyClosed),
            ["stalled"] = DigestSectionJson.Of(digest.Stalled),
        },
        Proposals = [.. proposals.Select(ProposalJson.Of)],
    };

    /// <summary>Of a 1:1 that ended before anybody had opened it.</summary>
    public static DigestJson None(Meeting meeting) =>
        new() { OneOnOne = Text(meeting.Id), Reason = "The 1:1 ended before its digest was opened, and what it would have said cannot be told any more." };

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static string Text(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
