using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What was recorded of the stages of one opportunity so far.</summary>
public sealed class RecordedStages
{
    private readonly RecordedStage? last;

    /// <param name="inOrder">The earliest first.</param>
    public RecordedStages(IReadOnlyList<RecordedStage> inOrder)
    {
        last = inOrder.Count > 0 ? inOrder[inOrder.Count - 1] : null;
        Names = [.. inOrder.SelectMany(one => new[] { one.From, one.To }).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The stages that it names, in the order in which they first appeared.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The source of the last change, or None.</summary>
    public StageSource LastSource => last?.Source ?? StageSource.None;

    /// <summary>
    /// Whether the opportunity stands already where the move leads. Somebody who goes on in a second process repeats
    /// the stages of the first, and two processes kept alike show one change twice.
    /// </summary>
    public bool Knows(StageMove move) => last is not null && StageMove.Same(last.To, move.To) && !StageMove.Same(move.From, move.To);
}
