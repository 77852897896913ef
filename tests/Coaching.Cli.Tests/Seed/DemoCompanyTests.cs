using System.Text.Json;
using CrmCoaching.Cli.Seed;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Cli.Tests.Seed;

public sealed class DemoCompanyTests(DemoCompanyFixture company) : IClassFixture<DemoCompanyFixture>
{
    private const string Steady = "steady coach";
    private const string Firefighter = "firefighter";
    private const string StatusChecker = "status-checker";
    private const string StarGazer = "star-gazer";
    private const string WithoutPaperwork = "paperwork-free";
    private const string Newcomer = "newcomer";
    private const string Leaver = "leaver";

    [Theory]
    [InlineData(ManagerMonthTable.Adherence)]
    [InlineData(ManagerMonthTable.PracticeScore)]
    [InlineData(ManagerMonthTable.CoachingShare)]
    [InlineData(ManagerMonthTable.AgendaInAdvance)]
    [InlineData(ManagerMonthTable.ActionsComplete)]
    public void SteadyCoach_IsAheadOfTheFirefighter(string measure) => Assert.True(company.Mean(Steady, measure) > company.Mean(Firefighter, measure));

    [Fact]
    public void StatusChecker_HoldsWhatIsPlannedAndTalksAboutStatus()
    {
        Assert.True(company.Mean(StatusChecker, ManagerMonthTable.Adherence) > company.Mean(Firefighter, ManagerMonthTable.Adherence));
        Assert.All(
            new[] { Steady, Firefighter, StarGazer, WithoutPaperwork, Newcomer },
            other => Assert.True(company.Mean(StatusChecker, ManagerMonthTable.CoachingShare) < company.Mean(other, ManagerMonthTable.CoachingShare)));
    }

    [Fact]
    public void StarGazer_MeetsTheBestMoreOftenThanTheOthers()
    {
        var effect = new CoachingEffect(company.Period, Small.Reps);
        var past = company.OneOnOnesOf(StarGazer).Where(row => Start(row) < company.Now).ToLookup(row => effect.IsBest(IndexOf(row)));

        // Of one other rep and some ten 1:1s no more than this is certain.
        Assert.True(Held(past[true]) - Held(past[false]) > 0.25);

        static double Held(IEnumerable<Entity> planned) => planned.Average(row => Status(row) == OneOnOneTable.Status.Completed ? 1.0 : 0);
    }

    [Fact]
    public void WithoutPaperwork_IsDocumentedDaysLater()
    {
        Assert.True(Delay(WithoutPaperwork) > TimeSpan.FromDays(1));
        Assert.True(Delay(Steady) < TimeSpan.FromHours(2));
        Assert.Contains(company.OneOnOnesOf(WithoutPaperwork), row => Status(row) == OneOnOneTable.Status.Missed && row.Contains(OneOnOneTable.ActualEnd));
    }

    [Fact]
    public void Firefighter_MovesAndMissesMoreThanTheSteadyCoach()
    {
        Assert.True(Lost(Firefighter) > Lost(Steady));
        Assert.Contains(
            company.OneOnOnesOf(Firefighter),
            row => row.GetAttributeValue<DateTime>(OneOnOneTable.ScheduledStart) != row.GetAttributeValue<DateTime>(OneOnOneTable.OriginalStart));
    }

    [Fact]
    public void Newcomer_TakesTheTeamOver()
    {
        var handover = company.Period.Handover.ToDateTime(TimeOnly.MinValue);

        Assert.NotEmpty(Held(Leaver));
        Assert.NotEmpty(Held(Newcomer));
        Assert.All(Held(Leaver), row => Assert.True(Start(row) < handover.AddDays(1)));
        Assert.All(Held(Newcomer), row => Assert.True(Start(row) >= handover));
        Assert.DoesNotContain(company.OneOnOnesOf(Leaver), row => State(row) == OneOnOneTable.State.Active && Start(row) > company.Now);
    }

    [Fact]
    public void EveryManager_HasMonthsOfBothQuarters() => Assert.All(
        Cast.Managers,
        manager =>
        {
            var months = company.MonthsOf(ManagerHabits.Of(manager.Index).Known).Select(row => DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(ManagerMonthTable.Month))).ToList();
            Assert.Contains(months, month => month < company.Period.Middle);
            Assert.Contains(months, month => month >= company.Period.Middle);
        });

    [Fact]
    public void EndedMonths_AreFrozen() => Assert.All(
        company.All(ManagerMonthTable.LogicalName).Where(row => row.GetAttributeValue<DateTime>(ManagerMonthTable.Month) < company.Period.Middle.ToDateTime(TimeOnly.MinValue)),
        row => Assert.True(row.GetAttributeValue<bool>(ManagerMonthTable.IsFrozen)));

    [Fact]
    public void EveryRep_HasTheNextOneOnOnePlanned()
    {
        var next = company.All(OneOnOneTable.LogicalName).Where(row => State(row) == OneOnOneTable.State.Active && Start(row) > company.Now).Select(Rep).ToHashSet();

        Assert.All(Small.Reps, rep => Assert.Contains(CompanyWriter.RepId(rep.Index), next));
    }

    [Theory]
    [InlineData(CommitmentTable.Status.Open)]
    [InlineData(CommitmentTable.Status.Kept)]
    [InlineData(CommitmentTable.Status.Missed)]
    [InlineData(CommitmentTable.Status.Renegotiated)]
    public void Commitments_EndInEveryWay(int status) => Assert.Contains(company.All(CommitmentTable.LogicalName), row => Status(row) == status);

    [Fact]
    public void OpenCommitments_AreOfRepsAndOfManagers()
    {
        var open = company.All(CommitmentTable.LogicalName).Where(row => Status(row) == CommitmentTable.Status.Open).ToList();

        Assert.Contains(open, row => row.GetAttributeValue<EntityReference>(CommitmentTable.OwnerId).Id == Rep(row));
        Assert.Contains(open, row => row.GetAttributeValue<EntityReference>(CommitmentTable.OwnerId).Id != Rep(row));
    }

    [Fact]
    public void MeasuredCommitments_HaveProgress() => Assert.Contains(
        company.All(CommitmentTable.LogicalName), row => row.Contains(CommitmentTable.Kpi) && row.GetAttributeValue<decimal?>(CommitmentTable.Progress) > 0);

    [Fact]
    public void Agendas_EndInDecisions() => Assert.All(
        [AgendaItemTable.DecisionChoice.Advance, AgendaItemTable.DecisionChoice.Park],
        decision => Assert.Contains(company.All(AgendaItemTable.LogicalName), row => row.GetAttributeValue<OptionSetValue>(AgendaItemTable.Decision)?.Value == decision));

    [Fact]
    public void EndedQuarter_IsPublishedOrWithheldWithItsReason() => Assert.All(
        Cast.Managers,
        manager =>
        {
            var summary = (string)company.As(CompanyWriter.LeaderId).Execute(new OrganizationRequest("coach_GetFeedback")
            {
                ["Manager"] = new EntityReference(SystemUserTable.LogicalName, CompanyWriter.ManagerId(manager.Index)), ["Quarter"] = "2025-Q4",
            })["Summary"];
            var quarterly = JsonDocument.Parse(summary).RootElement.GetProperty("quarterly");
            Assert.True(quarterly.TryGetProperty("withheldBecause", out _) || quarterly.GetProperty("respondents").GetInt32() >= 3);
        });

    [Fact]
    public void EveryRep_HasAFocusInBothQuarters() => Assert.All(
        Small.Reps,
        rep => Assert.Equal(2, company.All(FocusTable.LogicalName).Count(row => Rep(row) == CompanyWriter.RepId(rep.Index))));

    [Theory]
    [InlineData(CoachingProfileTable.LogicalName)]
    [InlineData(SkillRatingTable.LogicalName)]
    [InlineData(ActivityParticipantTable.LogicalName)]
    [InlineData(PraiseTable.LogicalName)]
    [InlineData(CustomerVoiceTable.LogicalName)]
    [InlineData(DevelopmentGoalTable.LogicalName)]
    public void KnowingAndDevelopingReps_LeavesRows(string table) => Assert.NotEmpty(company.All(table));

    [Fact]
    public void Leader_CoachesTheManagers() => Assert.Contains(
        company.All(OneOnOneTable.LogicalName),
        row => Rep(row) == DemoCompanyFixture.IdOf(Steady) && Status(row) == OneOnOneTable.Status.Completed);

    [Fact]
    public void NewHire_ShowsUnderTheNew_AndHasNoMonthsBefore()
    {
        var presence = new Presence(company.Period);
        var hired = company.All(SystemUserTable.LogicalName).Single(row => row.Id == CompanyWriter.RepId(Presence.Hired));

        Assert.Equal(presence.JoinsOn, DateOnly.FromDateTime(hired.GetAttributeValue<DateTime>(SystemUserTable.CreatedOn)));
        Assert.Equal([2, 3, 3], company.MonthsOf(StatusChecker).OrderBy(row => row.GetAttributeValue<DateTime>(ManagerMonthTable.Month)).Take(3).Select(row => row.GetAttributeValue<int>(ManagerMonthTable.Reps)));
        Assert.Contains(company.MonthsOf(StatusChecker), row => row.Contains(ManagerMonthTable.CoverageNew));
    }

    [Fact]
    public void Leave_HasNeitherOneOnOnesHeldNorCalls()
    {
        var (presence, rep) = (new Presence(company.Period), CompanyWriter.RepId(Presence.OnLeave));
        var away = company.All(OneOnOneTable.LogicalName).Where(row => Rep(row) == rep && presence.IsAway(Presence.OnLeave, DateOnly.FromDateTime(Start(row)))).ToList();

        Assert.NotEmpty(away);
        Assert.All(away, row => Assert.NotEqual(OneOnOneTable.Status.Completed, Status(row)));
        Assert.DoesNotContain(company.All(PhoneCallTable.LogicalName), row => row.GetAttributeValue<EntityReference>(PhoneCallTable.OwnerId).Id == rep
            && presence.IsAway(Presence.OnLeave, DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(PhoneCallTable.ActualEnd))));
    }

    [Fact]
    public void EachMonth_IsReported() => Assert.Contains(company.Months, month => month.StartsWith("2025-12", StringComparison.Ordinal));

    private static Storyteller Small { get; } = new(new DemoPlan(new DateOnly(2026, 1, 20)).Seed, new DateOnly(2026, 1, 20), 3, repsPerManager: 3);

    private List<Entity> Held(string known) => [.. company.OneOnOnesOf(known).Where(row => Status(row) == OneOnOneTable.Status.Completed)];

    /// <summary>The share of 1:1s of the past that were missed or cancelled.</summary>
    private double Lost(string known)
    {
        var past = company.OneOnOnesOf(known).Where(row => Start(row) < company.Now).ToList();
        return (double)past.Count(row => Status(row) is OneOnOneTable.Status.Missed or OneOnOneTable.Status.Cancelled) / past.Count;
    }

    private TimeSpan Delay(string known) => TimeSpan.FromMinutes(Held(known)
        .Average(row => (row.GetAttributeValue<DateTime>(OneOnOneTable.DocumentedOn) - row.GetAttributeValue<DateTime>(OneOnOneTable.ActualEnd)).TotalMinutes));

    private static int IndexOf(Entity row) => Small.Reps.Single(rep => CompanyWriter.RepId(rep.Index) == Rep(row)).Index;

    private static Guid Rep(Entity row) => row.GetAttributeValue<EntityReference>(OneOnOneTable.Rep).Id;

    private static DateTime Start(Entity row) => row.GetAttributeValue<DateTime>(OneOnOneTable.ScheduledStart);

    private static int Status(Entity row) => row.GetAttributeValue<OptionSetValue>(OneOnOneTable.StatusCode).Value;

    private static int State(Entity row) => row.GetAttributeValue<OptionSetValue>(OneOnOneTable.StateCode).Value;
}
