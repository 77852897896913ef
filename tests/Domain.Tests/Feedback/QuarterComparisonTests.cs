using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class QuarterComparisonTests
{
    private static readonly Guid Mia = new(100, 0, 0, new byte[8]);
    private static readonly Guid Max = new(101, 0, 0, new byte[8]);
    private static readonly Quarter Last = new(2026, 1);
    private static readonly Quarter This = new(2026, 2);

    private readonly List<KeyedAnswer> answers = [];
    private readonly Dictionary<string, Guid> authors = [];

    [Fact]
    public void OneNewcomer_WithholdsTheTeam() => Assert.False(Admits(Of(1, 5), Of(1, 6)));

    [Fact]
    public void OneWhoDidNotAnswer_WithholdsTheTeam() => Assert.False(Admits(Of(1, 6), Of(1, 5)));

    [Fact]
    public void TwoNewcomers_ArePublished() => Assert.True(Admits(Of(1, 5), Of(1, 7)));

    [Fact]
    public void OneForAnother_IsPublished() => Assert.True(Admits(Of(1, 5), Of(2, 6)));

    [Fact]
    public void SamePeople_ArePublished() => Assert.True(Admits(Of(1, 5), Of(1, 5)));

    [Fact]
    public void WhatTwoEarlierQuartersTellTogether_Counts()
    {
        Answer(Mia, Last.Add(-1), Of(1, 6));
        Answer(Mia, Last, Of(1, 8));
        Answer(Mia, This, [.. Of(1, 5), 7, 8]);

        // Neither earlier quarter differs by one person alone; the six of the first and these seven differ by 6 less 7
        // and 8, and the second gives those two.
        Assert.False(Comparison(Team(Last.Add(-1), Mia), Team(Last, Mia)).Admits(Instrument.Pulse, [Mia]));
    }

    [Fact]
    public void OneWhoAnsweredOneMonthLess_WithholdsTheTeam() =>
        Assert.False(Admits([.. Of(1, 5), .. Of(1, 5)], [.. Of(1, 5), .. Of(1, 4)]));

    [Fact]
    public void EverybodyTwiceAsOften_IsPublished() => Assert.True(Admits(Of(1, 5), [.. Of(1, 5), .. Of(1, 5)]));

    [Fact]
    public void OnePersonMoreInTwoTeams_WithholdsTheirRollUp()
    {
        Answer(Mia, Last, Of(1, 3));
        Answer(Max, Last, Of(4, 6));
        Answer(Mia, This, Of(1, 3, 9));
        Answer(Max, This, Of(4, 6, 9));

        Assert.False(Comparison(Team(Last, Mia, Max)).Admits(Instrument.Pulse, [Mia, Max]));
    }

    [Fact]
    public void OtherInstrument_IsNotCompared() => Assert.True(CompareWith(Instrument.Quarterly).Admits(Instrument.Pulse, [Mia]));

    [Fact]
    public void OneWhoIsNotKnown_WithholdsTheTeam()
    {
        Answer(Mia, Last, Of(1, 5));
        Answer(Mia, This, [.. Of(1, 5), -1]);

        Assert.False(Comparison(Team(Last, Mia)).Admits(Instrument.Pulse, [Mia]));
    }

    /// <summary>The two of now may be two of the three of then.</summary>
    [Fact]
    public void TwoOfThreeWhoAreNotKnown_WithholdTheTeam()
    {
        Answer(Mia, Last, [.. Of(1, 5), -1, -2, -3]);
        Answer(Mia, This, [.. Of(1, 5), -4, -5]);

        Assert.False(Comparison(Team(Last, Mia)).Admits(Instrument.Pulse, [Mia]));
    }

    [Fact]
    public void TeamThatStays_IsPublishedInEveryQuarterWithItsRollUp()
    {
        var published = new List<PublishedGroup>();
        for (var quarter = new Quarter(2025, 2); quarter <= This; quarter = quarter.Add(1))
        {
            Answer(Mia, quarter, Of(1, 6));
            Answer(Max, quarter, Of(11, 13));
            var comparison = new QuarterComparison(quarter, answers, authors, published);
            foreach (var group in new[] { Team(quarter, Mia), Team(quarter, Mia, Max) })
            {
                Assert.True(comparison.Admits(Instrument.Pulse, group.Members));
                published.Add(group);
            }
        }
    }

    [Fact]
    public void WhatWasTellingBefore_StandsInNobodysWay()
    {
        Answer(Mia, Last.Add(-1), Of(1, 5));
        Answer(Mia, Last, Of(1, 6));
        Answer(Mia, This, Of(1, 6));

        Assert.True(Comparison(Team(Last.Add(-1), Mia), Team(Last, Mia)).Admits(Instrument.Pulse, [Mia]));
    }

    [Fact]
    public void AnySequenceOfQuarters_CannotBeSubtractedToOnePerson()
    {
        var published = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var survey = After(5, seed, compares: true);
            published += survey.Published;
            Assert.True(survey.Attacker().Exposed(2) is null, $"Seed {seed}: one person can be told from the figures.");
        }

        Assert.True(published > 1000, $"Only {published} figures were published, so that little was tried.");
    }

    /// <summary>Else the attacker would be too weak to prove anything.</summary>
    [Fact]
    public void WithoutComparison_TheSameAttackerSucceeds()
    {
        var exposed = Enumerable.Range(0, 100).Count(seed => After(5, seed, compares: false).Attacker().Exposed(2) is not null);

        Assert.True(exposed > 20, $"Of 100 organisations {exposed} were seen through.");
    }

    private static SteadySurvey After(int quarters, int seed, bool compares)
    {
        var survey = new SteadySurvey(seed, new RespondentMinimum(3 + (seed % 3)), compares);
        for (var quarter = 0; quarter < quarters; quarter++)
            survey.NextQuarter();
        return survey;
    }

    private bool Admits(int[] before, int[] now)
    {
        Answer(Mia, Last, before);
        Answer(Mia, This, now);
        return Comparison(Team(Last, Mia)).Admits(Instrument.Pulse, [Mia]);
    }

    private QuarterComparison CompareWith(Instrument other)
    {
        Answer(Mia, Last, Of(1, 5));
        Answer(Mia, This, Of(1, 6));
        return Comparison(new PublishedGroup(other, Last, [Mia]));
    }

    private QuarterComparison Comparison(params PublishedGroup[] published) => new(This, answers, authors, published);

    private static PublishedGroup Team(Quarter quarter, params Guid[] managers) => new(Instrument.Pulse, quarter, managers);

    private static int[] Of(int first, int last, params int[] more) => [.. Enumerable.Range(first, last - first + 1), .. more];

    /// <summary>Below nought nobody finds out who it is.</summary>
    private void Answer(Guid manager, Quarter quarter, IEnumerable<int> people)
    {
        foreach (var person in people)
        {
            var key = $"key{answers.Count}";
            answers.Add(new KeyedAnswer(key, manager, Instrument.Pulse, quarter.ToString(), quarter));
            if (person > 0)
                authors.Add(key, new Guid(person, 0, 0, new byte[8]));
        }
    }
}
