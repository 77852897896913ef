using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// The mean of the answers to a statement, and the share that agrees. Near the ends a figure would tell everybody's
/// answer, at the latest to somebody who takes their own away from it. So a mean that is as near to an end as one
/// person at the other end, and one point more, can bring it, is shown as a bound, and so is a share from which at
/// most two people differ. Then nobody in a group of five or more can conclude that all others answered alike; of
/// three or four they sometimes can.
/// </summary>
public sealed record StatementFigures
{
    private const int MeanDecimals = 2;
    private const int ShareDecimals = 4;

    /// <summary>Points. With one less, who answered at the far end would know that all others answered at the near one.</summary>
    private const int Edge = AnswerScale.Highest - AnswerScale.Lowest + 1;

    /// <summary>People.</summary>
    private const int FewDiffer = 2;

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
        var edge = (decimal)Edge / count;
        if (sum - (AnswerScale.Lowest * count) <= Edge)
            return new Figure(Math.Round(AnswerScale.Lowest + edge, MeanDecimals), FigureBound.OrLess);
        return (AnswerScale.Highest * count) - sum <= Edge
            ? new Figure(Math.Round(AnswerScale.Highest - edge, MeanDecimals), FigureBound.OrMore)
            : Figure.Exact(Math.Round((decimal)sum / count, MeanDecimals));
    }

    private static Figure AgreeingOf(IReadOnlyCollection<int> answers)
    {
        var count = answers.Count;
        var agreeing = answers.Count(answer => answer >= AnswerScale.AgreesFrom);
        if (agreeing <= FewDiffer && agreeing * 2 <= count)
            return new Figure(Math.Round((decimal)FewDiffer / count, ShareDecimals), FigureBound.OrLess);
        return agreeing >= count - FewDiffer
            ? new Figure(Math.Round((decimal)(count - FewDiffer) / count, ShareDecimals), FigureBound.OrMore)
            : Figure.Exact(Math.Round((decimal)agreeing / count, ShareDecimals));
    }
}
