using System;
using System.Linq;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class PublicationPlanTests
{
    private static readonly Guid Lea = new(1, 0, 0, new byte[8]);
    private static readonly RespondentMinimum Five = new(5);

    [Fact]
    public void TeamWithEnoughRespondents_IsPublished() => Assert.Equal(Withheld.None, Plan(Team(1, 5)).Teams.Single().Because);

    [Fact]
    public void TeamWithFewer_IsWithheld() => Assert.Equal(Withheld.TooFew, Plan(Team(1, 4)).Teams.Single().Because);

    [Fact]
    public void TwoSmallTeams_AreRolledUp()
    {
        var rollUp = Plan(Team(1, 3), Team(2, 2)).RollUps.Single();

        Assert.Equal((Withheld.None, 5, 2), (rollUp.Because, rollUp.Respondents, rollUp.Members.Count));
    }

    [Fact]
    public void RollUpBesideAPublishedTeam_HoldsTheWholeLine()
    {
        var rollUp = Plan(Team(1, 6), Team(2, 3), Team(3, 2)).RollUps.Single();

        Assert.Equal((Withheld.None, 11), (rollUp.Because, rollUp.Respondents));
    }

    [Fact]
    public void RollUpThatLessAPublishedTeamShowsTooFew_IsWithheld() =>
        Assert.Equal(Withheld.Difference, Plan(Team(1, 6), Team(2, 3)).RollUps.Single().Because);

    [Fact]
    public void RollUpOfTooFew_IsWithheld() => Assert.Equal(Withheld.TooFew, Plan(Team(1, 2), Team(2, 2)).RollUps.Single().Because);

    [Fact]
    public void LineOfPublishedTeams_HasNothingToRollUp() => Assert.Empty(Plan(Team(1, 6), Team(2, 5)).RollUps);

    [Fact]
    public void PersonCountedElsewhere_DoesNotCountInTheRollUp() =>
        Assert.Equal(Withheld.TooFew, Plan(Team(1, 3), Team(2, 2) with { CountedHere = 1 }).RollUps.Single().Because);

    [Fact]
    public void ManagerWithoutASecondLine_IsNotRolledUp() => Assert.Empty(Plan(Team(1, 2) with { SecondLine = null }).RollUps);

    [Fact]
    public void ManagerAboveThemselves_IsNotRolledUp()
    {
        var team = Team(1, 2);

        Assert.Empty(Plan(team with { SecondLine = team.Manager }).RollUps);
    }

    [Fact]
    public void TeamNamedTwice_IsRefused() => Assert.Throws<ArgumentException>(() => Plan(Team(1, 2), Team(1, 3)));

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    [InlineData(8, 8)]
    public void Minimum_IsNeverUnderThree(int setting, int people) => Assert.Equal(people, new RespondentMinimum(setting).People);

    [Fact]
    public void MinimumThatWasNotSet_IsThree() => Assert.Equal(3, default(RespondentMinimum).People);

    /// <summary>Whoever has all figures of all quarters, whatever moved between and during them.</summary>
    [Fact]
    public void AnySequenceOfQuarters_CannotBeSubtractedToFewerThanTheMinimum()
    {
        var published = 0;
        for (var seed = 0; seed < 1500; seed++)
        {
            var minimum = new RespondentMinimum(3 + (seed % 3));
            var survey = new Survey(seed);
            for (var quarter = 0; quarter < 3; quarter++)
                survey.Quarter(minimum);

            published += survey.Published.Count;
            var exposed = new SubtractionAttacker(survey.Authors, survey.Published).Exposed(minimum.People);
            Assert.True(exposed is null, $"Seed {seed}: {exposed?.Count} people can be told from the figures.");
        }

        Assert.True(published > 1000, $"Only {published} figures were published, so that little was tried.");
    }

    private static PublicationPlan Plan(params TeamAnswers[] teams) => PublicationPlan.Of(teams, Five);

    private static TeamAnswers Team(int number, int respondents) => new(new Guid(number, 1, 0, new byte[8]), Lea, respondents, respondents);
}
