using System.Collections.Generic;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>The two columns of an opportunity that can hold its stage.</summary>
public sealed record StageColumns(int? SalesStage, string? SalesStageLabel, string? StepName)
{
    /// <summary>The moves that a write shows, the more reliable column first.</summary>
    /// <param name="visited">The names of the history, in the order in which they first appeared.</param>
    public static IReadOnlyList<SeenMove> Move(StageColumns before, StageColumns after, IReadOnlyList<string> visited)
    {
        var seen = new List<SeenMove>();
        if (StageMove.InSalesStage(before.SalesStage, after.SalesStage) is { } stage)
        {
            var named = stage with { From = before.SalesStageLabel ?? stage.From, To = after.SalesStageLabel ?? stage.To };
            seen.Add(new SeenMove(StageSource.SalesStage, named));
        }

        if (StageMove.InStepName(before.StepName, after.StepName, visited) is { } step)
            seen.Add(new SeenMove(StageSource.StepName, step));
        return seen;
    }
}
