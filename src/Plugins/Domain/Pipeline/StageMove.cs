using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>From one stage to another.</summary>
public sealed record StageMove(string From, string To, StageDirection Direction)
{
    /// <summary>
    /// A move within a business process. The path holds the stages in the order in which the process goes through
    /// them, so two stages that are on it compare by place. Another system may write the active stage without the
    /// path: then the categories decide, and where they are the same, the order in which the stages first appeared. A
    /// stage that the opportunity has not been to lies ahead.
    /// </summary>
    /// <param name="path">The stages traversed before the move, earliest first.</param>
    /// <param name="visited">The names of the history, in the order in which they first appeared.</param>
    public static StageMove InProcess(ProcessStage from, ProcessStage to, IReadOnlyList<Guid> path, IReadOnlyList<string> visited)
    {
        var (fromPlace, toPlace) = (PlaceOf(from, path), PlaceOf(to, path));
        var isBack = fromPlace >= 0 && toPlace >= 0
            ? toPlace < fromPlace
            : from.Category is { } before && to.Category is { } after && before != after
                ? after < before
                : toPlace >= 0 || LiesBefore(from.Name, to.Name, visited);
        return new StageMove(from.Name, to.Name, isBack ? StageDirection.Back : StageDirection.Advance);
    }

    /// <summary>A move between the numbered choices of <c>salesstage</c>.</summary>
    /// <returns>Null when there was no stage before, or there is none now.</returns>
    public static StageMove? InSalesStage(int? from, int? to) =>
        from is null || to is null || from == to
            ? null
            : new StageMove(Text(from.Value), Text(to.Value), to > from ? StageDirection.Advance : StageDirection.Back);

    /// <summary>
    /// A move between phase names. They come as "2-Develop", so a leading number decides; without numbers names
    /// are in the order in which they first appeared, and a name never seen before lies ahead.
    /// </summary>
    /// <param name="visited">The names of the history, in the order in which they first appeared.</param>
    /// <returns>Null when there was no name before, or there is none now.</returns>
    public static StageMove? InStepName(string? from, string? to, IReadOnlyList<string> visited)
    {
        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(to) || Same(from!, to!))
            return null;

        var (fromNumber, toNumber) = (LeadingNumber(from!), LeadingNumber(to!));
        var back = fromNumber is not null && toNumber is not null && fromNumber != toNumber
            ? toNumber < fromNumber
            : LiesBefore(from!, to!, visited);
        return new StageMove(from!, to!, back ? StageDirection.Back : StageDirection.Advance);
    }

    private static int PlaceOf(ProcessStage stage, IReadOnlyList<Guid> path)
    {
        for (var place = 0; place < path.Count; place++)
        {
            if (path[place] == stage.Id)
                return place;
        }

        return -1;
    }

    /// <summary>Whether <paramref name="to"/> appeared before <paramref name="from"/>, or did while that one never has.</summary>
    private static bool LiesBefore(string from, string to, IReadOnlyList<string> visited)
    {
        var (fromPlace, toPlace) = (PlaceOf(from, visited), PlaceOf(to, visited));
        return toPlace >= 0 && (fromPlace < 0 || toPlace < fromPlace);
    }

    private static int PlaceOf(string name, IReadOnlyList<string> visited)
    {
        for (var place = 0; place < visited.Count; place++)
        {
            if (Same(visited[place], name))
                return place;
        }

        return -1;
    }

    private static int? LeadingNumber(string name)
    {
        var digits = new string([.. name.TrimStart().TakeWhile(char.IsDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether two names are of one stage.</summary>
    public static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Text(int stage) => stage.ToString(CultureInfo.InvariantCulture);
}
