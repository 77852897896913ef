using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>A stage that an opportunity can have where it keeps its own.</summary>
/// <param name="Name">As whoever asks reads it.</param>
public sealed record StageOption(string Name)
{
    /// <summary>Of a business process.</summary>
    public Guid? Stage { get; init; }

    /// <summary>Of a choice.</summary>
    public int? Number { get; init; }

    /// <summary>Of a choice in other languages.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>
    /// The options that a text means: by the name that is shown, else by one in another language, else by the number,
    /// which shows where a choice has no label.
    /// </summary>
    public static IReadOnlyList<StageOption> Named(string text, IReadOnlyList<StageOption> options)
    {
        bool[][] ways =
        [
            [.. options.Select(one => StageMove.Same(one.Name, text))],
            [.. options.Select(one => one.OtherNames.Any(name => StageMove.Same(name, text)))],
            [.. options.Select(one => one.Number?.ToString(CultureInfo.InvariantCulture) == text.Trim())],
        ];
        var matching = ways.FirstOrDefault(way => way.Contains(true));
        return matching is null ? [] : [.. options.Where((_, place) => matching[place])];
    }
}
