using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Cadences;

/// <summary>What has to be written so that a cadence's 1:1s are as they should be, the nearest first.</summary>
public sealed record HorizonChanges(IReadOnlyList<Occurrence> Create, IReadOnlyList<OneOnOneMove> Move, IReadOnlyList<PlannedOneOnOne> Cancel)
{
    public static HorizonChanges None { get; } = new([], [], []);

    public int Count => Create.Count + Move.Count + Cancel.Count;

    /// <summary>
    /// The part that fits into one call: what must go first, then what is moved, then what is new, so that a rest is done by the next call in the
    /// same way as if it had been done at once.
    /// </summary>
    public HorizonChanges First(int most)
    {
        var cancel = Cancel.Take(most).ToList();
        var move = Move.Take(Math.Max(0, most - cancel.Count)).ToList();
        return new HorizonChanges([.. Create.Take(Math.Max(0, most - cancel.Count - move.Count))], move, cancel);
    }
}
