namespace CrmCoaching.Domain.Feedback;

/// <summary>How a published figure is to be read.</summary>
public enum FigureBound
{
    Exact = 0,
    OrLess = 1,
    OrMore = 2,
}
