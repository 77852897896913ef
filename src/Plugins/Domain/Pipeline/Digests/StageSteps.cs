using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>What all the moves of one opportunity come to.</summary>
/// <param name="Value">At the last move, in base currency.</param>
public sealed record StageSteps(Guid Opportunity, string Name, string From, string To, StageDirection Direction, decimal? Value)
{
    /// <summary>
    /// From where the opportunity stood before the first move to where the last one left it. More moves one way than
    /// the other decide the direction, of as many the last; an opportunity back where it was has not moved.
    /// </summary>
    public static IReadOnlyList<StageSteps> Of(IEnumerable<StageEvent> moves) =>
        [.. moves.GroupBy(move => move.Opportunity).Select(Sum).Where(step => step.Direction != StageDirection.None)];

    private static StageSteps Sum(IGrouping<Guid, StageEvent> moves)
    {
        StageEvent[] inOrder = [.. moves.OrderBy(move => move.ChangedOn)];
        var (first, last) = (inOrder[0], inOrder[inOrder.Length - 1]);
        var ahead = inOrder.Sum(move => move.Move.Direction == StageDirection.Back ? -1 : 1);
        var direction = ahead == 0 ? last.Move.Direction : ahead > 0 ? StageDirection.Advance : StageDirection.Back;
        var isBackAtStart = string.Equals(first.Move.From, last.Move.To, StringComparison.OrdinalIgnoreCase);
        return new StageSteps(moves.Key, last.Name, first.Move.From, last.Move.To, isBackAtStart ? StageDirection.None : direction, last.Value);
    }
}
