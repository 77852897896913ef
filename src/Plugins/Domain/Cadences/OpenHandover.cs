using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmCoaching.Domain.Cadences;

/// <summary>From whom a rep is still being handed over. It is noted with the change itself, so that nothing of it is forgotten, however long it takes.</summary>
public sealed record OpenHandover
{
    private const char Separator = ';';

    /// <summary>More than fit are forgotten from the oldest on: what was shared with them longest ago.</summary>
    private const int Most = 50;

    private OpenHandover(IReadOnlyList<Guid> former) => Former = former;

    /// <summary>The former managers, the latest first; empty where there was none.</summary>
    public IReadOnlyList<Guid> Former { get; }

    /// <param name="text">As <see cref="ToString"/> gives it; what is no id in it is left out.</param>
    /// <returns>Null when nothing is open.</returns>
    public static OpenHandover? Read(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : new([.. text!.Split(Separator).Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()]);

    /// <param name="open">What is open already.</param>
    /// <param name="former">Who was the manager until now; null for nobody.</param>
    public static OpenHandover From(OpenHandover? open, Guid? former) =>
        new([.. (former is { } latest ? new[] { latest } : []).Concat(open?.Former ?? []).Distinct().Take(Most)]);

    public override string ToString() =>
        Former.Count == 0 ? Separator.ToString() : string.Join(Separator.ToString(), Former.Select(id => id.ToString("D", CultureInfo.InvariantCulture)));
}
