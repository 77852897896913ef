namespace CrmCoaching.Domain.Feedback;

/// <summary>How much better managers see themselves than their reps do.</summary>
public static class PerceptionGap
{
    /// <param name="self">The manager's own answer.</param>
    /// <param name="reps">The published mean of the reps.</param>
    /// <returns>Positive when the manager sees it better; a bound where the reps' mean is one.</returns>
    public static Figure Of(decimal self, Figure reps) => new(self - reps.Value, reps.Bound switch
    {
        FigureBound.OrLess => FigureBound.OrMore,
        FigureBound.OrMore => FigureBound.OrLess,
        _ => FigureBound.Exact,
    });
}
