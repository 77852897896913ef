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

    /// <summary>Of every possible sheet of the shipped minimum and a few more: whoever takes their own answer away must find more than one possibility for the others.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Insider_NeverLearnsThatAllOthersAnsweredAlike(int people)
    {
        var sheets = Sheets(people).ToList();
        var learned = new List<string>();
        foreach (var same in sheets.GroupBy(sheet => (Of(sheet).Mean, Of(sheet).Agreeing)))
        {
            for (var own = AnswerScale.Lowest; own <= AnswerScale.Highest; own++)
            {
                var others = same.Where(sheet => sheet.Contains(own)).Select(sheet => string.Concat(Without(sheet, own))).Distinct().ToList();
                if (others.Count == 1 && others[0].Distinct().Count() == 1)
                    learned.Add($"{same.Key} and an own answer of {own} tell {others[0]}");
            }
        }

        Assert.Empty(learned);
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

    private static IEnumerable<int[]> Sheets(int people, int from = AnswerScale.Lowest)
    {
        if (people == 0)
            return [[]];

        return Enumerable.Range(from, AnswerScale.Highest - from + 1).SelectMany(first => Sheets(people - 1, first).Select(rest => (int[])[first, .. rest]));
    }

    private static List<int> Without(int[] sheet, int own)
    {
        var others = sheet.ToList();
        others.Remove(own);
        return others;
    }
}
