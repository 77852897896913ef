using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// The mean of the answers to a statement, and the share that agrees. Near the ends of the scale a figure would tell
/// everybody's answer, at the latest to somebody who takes their own away from it: so a mean that one answer alone
/// could carry away from the end, and a share from which at most one person differs, are shown as bounds.
/// </summary>
public sealed record StatementFigures
{
    private const int MeanDecimals = 2;
    private const int ShareDecimals = 4;
    private const int Span = AnswerScale.Highest - AnswerScale.Lowest;

    private StatementFigures(Statement statement, Figure mean, Figure agreeing)
    {
        Statement = statement;
        Mean = mean;
        Agreeing = agreeing;
    }

    public Statement Statement { get; }

    /// <summary>1 to 5.</summary>
    public Figure Mean { get; }

    /// <summary>0 to 1.</summary>
    public Figure Agreeing { get; }

    /// <param name="answers">One for each answer of the group.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static StatementFigures Of(Statement statement, IReadOnlyCollection<int> answers) =>
        answers.Count == 0
            ? throw new ArgumentException("Nothing was answered.", nameof(answers))
            : new StatementFigures(statement, MeanOf(answers), AgreeingOf(answers));

    /// <summary>What a manager answered about themselves: one person's figures, to be shown to those who may see them.</summary>
    public static StatementFigures OfOne(Statement statement, int answer) =>
        new(statement, Figure.Exact(answer), Figure.Exact(answer >= AnswerScale.AgreesFrom ? 1 : 0));

    private static Figure MeanOf(IReadOnlyCollection<int> answers)
    {
        var count = answers.Count;
        var sum = answers.Sum();
        var edge = (decimal)Span / count;
        if (sum - (AnswerScale.Lowest * count) <= Span)
            return new Figure(Math.Round(AnswerScale.Lowest + edge, MeanDecimals), FigureBound.OrLess);
        return (AnswerScale.Highest * count) - sum <= Span
            ? new Figure(Math.Round(AnswerScale.Highest - edge, MeanDecimals), FigureBound.OrMore)
            : Figure.Exact(Math.Round((decimal)sum / count, MeanDecimals));
    }

    private static Figure AgreeingOf(IReadOnlyCollection<int> answers)
    {
        var count = answers.Count;
        var agreeing = answers.Count(answer => answer >= AnswerScale.AgreesFrom);
        if (agreeing <= 1)
            return new Figure(Math.Round(1m / count, ShareDecimals), FigureBound.OrLess);
        return agreeing >= count - 1
            ? new Figure(Math.Round((count - 1m) / count, ShareDecimals), FigureBound.OrMore)
            : Figure.Exact(Math.Round((decimal)agreeing / count, ShareDecimals));
    }
}
