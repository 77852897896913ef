using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace CrmCoaching.Data.Commitments;

/// <summary>A declined commitment, as a wrap-up names it: <c>[{"id":"…","reason":"…"}]</c>.</summary>
[DataContract]
public sealed class DeclinedJson
{
    [DataMember(Name = "id", Order = 0)]
    public string Id { get; set; } = "";

    [DataMember(Name = "reason", Order = 1)]
    public string? Reason { get; set; }

    /// <returns>Null when the text is of another form.</returns>
    public static IReadOnlyDictionary<Guid, string?>? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Dictionary<Guid, string?>();
        if (JsonText.Read<DeclinedJson[]>(text) is not { } declined || declined.Any(one => one is null || !Guid.TryParse(one.Id, out _)))
            return null;
        return declined
            .GroupBy(one => Guid.Parse(one.Id))
            .ToDictionary(same => same.Key, same => same.Select(one => one.Reason).FirstOrDefault(reason => !string.IsNullOrWhiteSpace(reason)));
    }

    /// <summary>Ids separated by commas, blanks or lines, or as a JSON list.</summary>
    /// <returns>Null when one is no id.</returns>
    public static IReadOnlyCollection<Guid>? Ids(string? text)
    {
        var parts = (text ?? "").Split(['[', ']', '"', ',', ';', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return parts.All(part => Guid.TryParse(part, out _)) ? [.. parts.Select(Guid.Parse).Distinct()] : null;
    }
}
