namespace CrmCoaching.Domain.Feedback;

/// <summary>The scale of every statement.</summary>
public static class AnswerScale
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>The lowest answer that agrees.</summary>
    public const int AgreesFrom = 4;

    public static bool Has(int answer) => answer is >= Lowest and <= Highest;
}
