using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// The mean of the answers to a statement, and the share that agrees. Near the ends a figure would tell everybody's
/// answer, at the latest to somebody who takes their own away from it. So a mean that is as near to an end as one
/// person at the other end, and one point more, can bring it, is shown as a bound, and so is a share from which at
/// most one person more differs than one person can make up. Where a group is so small that even the bound would
/// tell, nothing is told. Then nobody can conclude that all others answered alike.
/// </summary>
public sealed record StatementFigures
{
    private const int MeanDecimals = 2;
    private const int ShareDecimals = 4;

    private readonly int count;
    private readonly FigureBand points;
    private readonly FigureBand agreed;

    private StatementFigures(Statement statement, int count, FigureBand points, FigureBand agreed)
    {
        Statement = statement;
        this.count = count;
        this.points = points;
        this.agreed = agreed;
    }

    public Statement Statement { get; }

    /// <summary>1 to 5; null where nothing can be told.</summary>
    public Figure? Mean => points.Over(count, AnswerScale.Lowest, AnswerScale.Highest, MeanDecimals);

    /// <summary>0 to 1; null where nothing can be told.</summary>
    public Figure? Agreeing => agreed.Over(count, 0, 1, ShareDecimals);

    /// <param name="answers">One for each answer of the group.</param>
    /// <param name="mostOfOne">How many of the answers one person may have given: pulses come monthly.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static StatementFigures Of(Statement statement, IReadOnlyCollection<int> answers, int mostOfOne = 1) =>
        answers.Count == 0
            ? throw new ArgumentException("Nothing was answered.", nameof(answers))
            : new StatementFigures(statement, answers.Count, Points(answers, mostOfOne), Agreed(answers, mostOfOne));

    /// <summary>What a manager answered about themselves: one person's figures, to be shown to those who may see them.</summary>
    public static StatementFigures OfOne(Statement statement, int answer) =>
        new(statement, 1, FigureBand.Exact(answer), FigureBand.Exact(answer >= AnswerScale.AgreesFrom ? 1 : 0));

    /// <summary>
    /// The figures of this group and another together, made of what is told of each alone: then taking one away again
    /// leaves no more of the other than is told of it.
    /// </summary>
    public StatementFigures And(StatementFigures other) => new(Statement, count + other.count, points.And(other.points), agreed.And(other.agreed));

    private static FigureBand Points(IReadOnlyCollection<int> answers, int mostOfOne)
    {
        // With one point less, who answered at the far end would know that all others answered at the near one.
        var edge = ((AnswerScale.Highest - AnswerScale.Lowest) * mostOfOne) + 1;
        var (least, most) = (AnswerScale.Lowest * answers.Count, AnswerScale.Highest * answers.Count);
        var sum = answers.Sum();
        if (most - least <= 2 * edge)
            return new FigureBand(least, most);
        if (sum <= least + edge)
            return new FigureBand(least, least + edge);
        return sum >= most - edge ? new FigureBand(most - edge, most) : FigureBand.Exact(sum);
    }

    private static FigureBand Agreed(IReadOnlyCollection<int> answers, int mostOfOne)
    {
        var few = mostOfOne + 1;
        var count = answers.Count;
        var low = new FigureBand(0, Math.Min(few, count / 2));
        var high = new FigureBand(Math.Max(count - few, (count / 2) + 1), count);

        // Who makes up all that is left of a half, or all but one, would know of the others.
        if (low.Most < few || high.Least > count - few)
            return new FigureBand(0, count);

        var agreeing = answers.Count(answer => answer >= AnswerScale.AgreesFrom);
        if (agreeing <= low.Most)
            return low;
        return agreeing >= high.Least ? high : FigureBand.Exact(agreeing);
    }
}
