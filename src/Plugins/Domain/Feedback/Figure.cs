namespace CrmCoaching.Domain.Feedback;

/// <summary>A published figure: exact, or only that it is no more or no less than this.</summary>
public readonly record struct Figure(decimal Value, FigureBound Bound)
{
    public static Figure Exact(decimal value) => new(value, FigureBound.Exact);
}
