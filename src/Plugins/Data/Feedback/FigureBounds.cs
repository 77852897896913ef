using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>The words for bounds in JSON.</summary>
public static class FigureBounds
{
    private const string OrLess = "orLess";
    private const string OrMore = "orMore";

    /// <returns>Null for an exact figure, and for none.</returns>
    public static string? Text(FigureBound? bound) => bound switch
    {
        FigureBound.OrLess => OrLess,
        FigureBound.OrMore => OrMore,
        _ => null,
    };

    public static FigureBound Of(string? text) => text switch
    {
        OrLess => FigureBound.OrLess,
        OrMore => FigureBound.OrMore,
        _ => FigureBound.Exact,
    };
}
