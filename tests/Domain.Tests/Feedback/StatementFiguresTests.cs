using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class StatementFiguresTests
{
    private static readonly Statement Prepared = new("prepared", "My manager comes prepared.", IsHeadline: false);

    [Fact]
    public void MixedAnswers_GiveTheirMeanAndShare()
    {
        var figures = Of(1, 3, 3, 4, 5, 2, 5, 4);

        Assert.Equal(Figure.Exact(3.38m), figures.Mean);
        Assert.Equal(Figure.Exact(0.5m), figures.Agreeing);
    }

    [Fact]
    public void EverybodyAtTheBottom_IsShownAsABound()
    {
        Assert.Equal(new Figure(2m, FigureBound.OrLess), Of(1, 1, 1, 1, 1).Mean);
        Assert.Equal(new Figure(0.4m, FigureBound.OrLess), Of(1, 1, 1, 1, 1).Agreeing);
    }

    [Fact]
    public void EverybodyAtTheTop_IsShownAsABound()
    {
        Assert.Equal(new Figure(4m, FigureBound.OrMore), Of(5, 5, 5, 5, 5).Mean);
        Assert.Equal(new Figure(0.6m, FigureBound.OrMore), Of(5, 5, 5, 5, 5).Agreeing);
    }

    [Fact]
    public void OneWhoDiffers_LooksTheSameAsNobody()
    {
        Assert.Equal(Of(1, 1, 1, 1, 1).Mean, Of(1, 1, 1, 1, 5).Mean);
        Assert.Equal(Of(2, 2, 2, 2, 2).Agreeing, Of(2, 2, 2, 2, 5).Agreeing);
        Assert.Equal(Of(4, 4, 4, 4, 4).Agreeing, Of(4, 4, 4, 4, 1).Agreeing);
    }

    /// <summary>Of every possible sheet of a small group: whoever takes their own answers away must find more than one possibility for the others.</summary>
    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 2)]
    [InlineData(8, 2)]
    [InlineData(5, 3)]
    [InlineData(6, 3)]
    [InlineData(7, 3)]
    [InlineData(8, 3)]
    [InlineData(9, 3)]
    public void Insider_NeverLearnsThatAllOthersAnsweredAlike(int answers, int ownAnswers)
    {
        var learned = new List<string>();
        foreach (var same in Sheets(answers).GroupBy(sheet => Told(StatementFigures.Of(Prepared, sheet, ownAnswers))))
        {
            foreach (var own in Sheets(ownAnswers))
            {
                var others = same.Select(sheet => Without(sheet, own)).OfType<string>().Distinct().ToList();
                if (others.Count == 1 && others[0].Distinct().Count() == 1)
                    learned.Add($"{same.Key} and own answers of {string.Concat(own)} tell {others[0]}");
            }
        }

        Assert.Empty(learned);
    }

    [Fact]
    public void ThreeOrFourPeople_HaveNoShare()
    {
        Assert.Null(Of(2, 4, 5).Agreeing);
        Assert.Null(Of(1, 2, 4, 5).Agreeing);
        Assert.Equal(Figure.Exact(3m), Of(1, 3, 5).Mean);
    }

    /// <summary>Who takes the published team away from the line is left with what is told of the small teams, and no more.</summary>
    [Fact]
    public void FiguresOfTwoGroupsTogether_TellNoMoreOfOneThanItsOwnFigures()
    {
        int[][] teams = [[3, 3, 4, 2, 5, 1], [5, 5, 5, 5, 5], [1, 1, 1, 1, 2]];
        foreach (var team in teams.Select(team => Of(team)))
        {
            foreach (var same in Sheets(5).GroupBy(sheet => Told(Of(sheet))))
                Assert.Single(same.Select(sheet => Told(team.And(Of(sheet)))).Distinct());
        }
    }

    [Fact]
    public void FiguresTogether_AreExactOnlyWhereBothAre()
    {
        var both = Of(3, 3, 4, 2, 5, 1).And(Of(3, 3, 4, 2, 5, 4, 3, 1));

        Assert.Equal(Figure.Exact(3.07m), both.Mean);
        Assert.Equal(new Figure(0.3571m, FigureBound.OrLess), both.Agreeing);
    }

    [Fact]
    public void ThreePulsesOfOne_CountAsOneWhoDiffers()
    {
        // Five people, one of whom answered at the other end three times.
        StoredResponse[] responses = [.. Enumerable.Repeat(Response(("prepared", 5)), 4), Response(("prepared", 1)), Again(1), Again(1), .. Enumerable.Repeat(Again(5), 8)];

        Assert.Equal(new Figure(4.13m, FigureBound.OrMore), GroupFigures.Of([Prepared], responses).Single().Mean);
    }

    [Fact]
    public void NoAnswers_AreRefused() => Assert.Throws<ArgumentException>(() => Of());

    [Fact]
    public void PerceptionGap_IsSelfLessReps()
    {
        Assert.Equal(Figure.Exact(1.5m), PerceptionGap.Of(4, Figure.Exact(2.5m)));
        Assert.Equal(new Figure(2.2m, FigureBound.OrMore), PerceptionGap.Of(4, new Figure(1.8m, FigureBound.OrLess)));
        Assert.Equal(new Figure(-0.2m, FigureBound.OrLess), PerceptionGap.Of(4, new Figure(4.2m, FigureBound.OrMore)));
    }

    [Fact]
    public void StatementThatSomeAnswersLack_HasNoFigure()
    {
        var figures = GroupFigures.Of([Prepared, new("new", "New", IsHeadline: true)], [Response(("prepared", 3)), Response(("prepared", 4), ("new", 5))]);

        Assert.Equal("prepared", figures.Single().Statement.Code);
    }

    private static StatementFigures Of(params int[] answers) => StatementFigures.Of(Prepared, answers);

    private static StoredResponse Response(params (string Code, int Answer)[] answers) => new(
        Guid.Empty, Instrument.Quarterly, answers.ToDictionary(answer => answer.Code, answer => answer.Answer), IsFirstInTeam: true, IsFirstInQuarter: true);

    private static StoredResponse Again(int answer) => Response(("prepared", answer)) with { IsFirstInTeam = false, IsFirstInQuarter = false };

    private static (Figure? Mean, Figure? Agreeing) Told(StatementFigures figures) => (figures.Mean, figures.Agreeing);

    private static IEnumerable<int[]> Sheets(int people, int from = AnswerScale.Lowest)
    {
        if (people == 0)
            return [[]];

        return Enumerable.Range(from, AnswerScale.Highest - from + 1).SelectMany(first => Sheets(people - 1, first).Select(rest => (int[])[first, .. rest]));
    }

    /// <returns>Null when the sheet does not hold the own answers.</returns>
    private static string? Without(int[] sheet, int[] own)
    {
        var others = sheet.ToList();
        return Array.TrueForAll(own, others.Remove) ? string.Concat(others) : null;
    }
}
