using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Domain.Kpis.Freezing;

/// <summary>How far a request has come: reps are taken zone by zone in the order of their ids, so the last one tells.</summary>
/// <param name="LastRep">Null before the first.</param>
/// <param name="Slice">How many reps are read at once, as the last slice showed.</param>
public sealed record FreezeProgress(string Request, int? LastZone, Guid? LastRep, int Slice)
{
    /// <summary>Too large a slice is a fault that nothing can catch, so the first one has only one rep, and those after it what was counted.</summary>
    private const int FirstSlice = 1;
    private const char Separator = '|';

    public static FreezeProgress Start(FreezeRequest request) => new(request.ToString(), null, null, FirstSlice);

    /// <summary>Goes on where the same request stopped; another one starts from the beginning, with what is known of the sizes.</summary>
    /// <param name="kept">As <see cref="ToString"/> gave it, or null.</param>
    public static FreezeProgress Resume(FreezeRequest request, string? kept)
    {
        var start = Start(request);
        var parts = (kept ?? "").Split(Separator);
        if (parts.Length != 4 || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var slice) || slice < 1)
            return start;
        if (parts[0] != start.Request
            || !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var zone)
            || !Guid.TryParse(parts[2], out var rep))
            return start with { Slice = Math.Max(FirstSlice, Math.Min(slice, slice * MonthsOf(parts[0]) / MonthsOf(start.Request))) };

        return new FreezeProgress(start.Request, zone, rep, slice);
    }

    /// <summary>The reps that are still to come, in their order.</summary>
    public IReadOnlyList<Rep> Remaining(IEnumerable<Rep> reps) =>
        [.. reps.OrderBy(rep => rep.Zone.Code).ThenBy(Order, StringComparer.Ordinal).Where(IsAfterLast)];

    /// <summary>The next reps to read at once: of one zone, because their midnights must be the same.</summary>
    public IReadOnlyList<Rep> NextSlice(IReadOnlyList<Rep> remaining) =>
        [.. remaining.TakeWhile(rep => rep.Zone.Code == remaining[0].Zone.Code).Take(Slice)];

    public FreezeProgress After(Rep last, int nextSlice) => this with { LastZone = last.Zone.Code, LastRep = last.Id, Slice = nextSlice };

    /// <summary>Everybody is done: the next time all start anew.</summary>
    public FreezeProgress Done() => this with { LastZone = null, LastRep = null };

    public override string ToString() => string.Join(
        Separator.ToString(),
        Request,
        LastZone?.ToString(CultureInfo.InvariantCulture),
        LastRep?.ToString("D", CultureInfo.InvariantCulture),
        Slice.ToString(CultureInfo.InvariantCulture));

    /// <summary>Of a request as text; a text that is none counts as no months, so that nothing is taken over from it.</summary>
    private static int MonthsOf(string request)
    {
        var ends = request.Split('/');
        return ends.Length > 1 && Month(ends[0]) is { } from && Month(ends[1]) is { } to ? to - from + 1 : 0;
    }

    private static int? Month(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? (first.Year * 12) + first.Month : null;

    private bool IsAfterLast(Rep rep) =>
        LastZone is null || rep.Zone.Code > LastZone || (rep.Zone.Code == LastZone && string.CompareOrdinal(Order(rep), LastRep!.Value.ToString("D")) > 0);

    private static string Order(Rep rep) => rep.Id.ToString("D", CultureInfo.InvariantCulture);
}
