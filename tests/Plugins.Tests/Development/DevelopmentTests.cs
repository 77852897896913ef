using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Development;

public sealed class DevelopmentTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;

    public DevelopmentTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        host.LoadDefaults();
    }

    private IOrganizationService Mia => host.As(mia);

    private IOrganizationService Ann => host.As(ann);

    public void Dispose() => host.Dispose();

    [Fact]
    public void SecondFocusOfTheQuarter_IsRefusedInPlainWords()
    {
        Mia.Focus(ann, Sales.Day(4, 1));

        var message = Faults.AssertRefused(RefusalCode.DevelopmentRowExists, () => Mia.Focus(ann, Sales.Day(6, 30)));
        Assert.Contains("deactivate", message, StringComparison.Ordinal);
        Mia.Focus(ann, Sales.Day(7, 1));
    }

    [Fact]
    public void DeactivatedFocus_FreesTheQuarter()
    {
        var first = Mia.Focus(ann, Sales.Day(4, 1));
        Mia.Update(new Entity(FocusTable.LogicalName, first)
        {
            [FocusTable.StateCode] = new OptionSetValue(FocusTable.State.Inactive),
            [FocusTable.StatusCode] = new OptionSetValue(FocusTable.Status.Inactive),
        });

        Assert.NotEqual(first, Mia.Focus(ann, Sales.Day(5, 1)));
    }

    [Fact]
    public void Audit_PointsToTheFocusOfItsQuarter()
    {
        var (before, focus) = (Mia.Focus(ann, Sales.Day(1, 1)), Mia.Focus(ann, Sales.Day(4, 1)));
        Assert.Equal(focus, Mia.Row(SkillAuditTable.LogicalName, Mia.Audit(ann, Sales.Day(6, 1))).Lookup(SkillAuditTable.Focus));
        Assert.Equal(before, Mia.Row(SkillAuditTable.LogicalName, Mia.Audit(ann, Sales.Day(3, 31))).Lookup(SkillAuditTable.Focus));
        Assert.Null(Mia.Row(SkillAuditTable.LogicalName, Mia.Audit(ann, new DateTime(2025, 12, 31))).Lookup(SkillAuditTable.Focus));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RolePlay_PointsToTheFocus_OnceItIsPractised(bool atOnce)
    {
        var focus = Mia.Focus(ann, Sales.Day(4, 1));
        var item = Mia.Item(host.Start(mia, ann).Opened, more: row => row[AgendaItemTable.Practised] = atOnce);
        Assert.Equal(atOnce ? focus : null, Mia.Row(AgendaItemTable.LogicalName, item).Lookup(AgendaItemTable.Focus));

        Ann.Update(new Entity(AgendaItemTable.LogicalName, item) { [AgendaItemTable.Practised] = true });
        Assert.Equal(focus, Ann.Row(AgendaItemTable.LogicalName, item).Lookup(AgendaItemTable.Focus));
    }

    [Fact]
    public void FocusThatSomebodyChose_Stays()
    {
        var (chosen, _) = (Mia.Focus(ann, Sales.Day(1, 1)), Mia.Focus(ann, Sales.Day(4, 1)));
        var item = Mia.Item(host.Start(mia, ann).Opened, more: row => row[AgendaItemTable.Focus] = chosen.Reference(FocusTable.LogicalName));
        Mia.Update(new Entity(AgendaItemTable.LogicalName, item) { [AgendaItemTable.Practised] = true });
        Assert.Equal(chosen, Mia.Row(AgendaItemTable.LogicalName, item).Lookup(AgendaItemTable.Focus));
    }

    [Fact]
    public void Focus_BeginsAtTheLevelThatTheManagerSawLast()
    {
        var audit = Mia.Audit(ann, Sales.Day(6, 1));
        Mia.Rate(audit, 2);
        Ann.Rate(audit, 5);

        var focus = Mia.Row(FocusTable.LogicalName, Mia.Focus(ann, Sales.Day(6, 2)));
        Assert.Equal(2m, focus.Number<decimal>(FocusTable.Baseline));
        Assert.Equal(Sales.Day(4, 1), focus.Day(FocusTable.Quarter)!.Value.ToDateTime());
    }

    [Fact]
    public void OlderAuditEnteredLater_IsNotTheLast()
    {
        Mia.Rate(Mia.Audit(ann, Sales.Day(6, 1)), 3);
        Mia.Rate(Mia.Audit(ann, Sales.Day(3, 1)), 1);

        Assert.Equal(3m, Mia.Row(FocusTable.LogicalName, Mia.Focus(ann, Sales.Day(6, 2))).Number<decimal>(FocusTable.Baseline));
    }

    [Fact]
    public void ActivityWithoutADay_IsRefused() => Faults.AssertRefused(
        RefusalCode.ActivityInvalid, () => Mia.Create(new Entity(CoachingActivityTable.LogicalName) { [CoachingActivityTable.Name] = "Joint visit", [CoachingActivityTable.Minutes] = 30 }));

    [Fact]
    public void FocusMeasuredByAResult_IsRefused() => Faults.AssertRefused(
        RefusalCode.FocusKpiOfWrongKind,
        () => Mia.Focus(ann, Sales.Day(4, 1), row => row[FocusTable.Kpi] = host.Service.Definition("revenue").ToEntityReference()));

    [Fact]
    public void ManagerAndRep_RateTheSameAudit()
    {
        var audit = Mia.Audit(ann, Sales.Day(6, 1));
        var seen = Mia.Rate(audit, 3);
        var own = Ann.Rate(audit, 4);

        Assert.Equal(mia, host.Service.Row(SkillRatingTable.LogicalName, seen).Lookup(SkillRatingTable.RatedBy));
        Assert.Equal(ann, host.Service.Row(SkillRatingTable.LogicalName, own).Lookup(SkillRatingTable.RatedBy));
        Assert.Equal(2, Ann.Seen(SkillRatingTable.LogicalName));
        Assert.Equal(2, Mia.Seen(SkillRatingTable.LogicalName));
    }

    [Fact]
    public void SkillRatedTwiceByOne_IsRefused()
    {
        var audit = Mia.Audit(ann, Sales.Day(6, 1));
        Mia.Rate(audit, 3);

        Faults.AssertRefused(RefusalCode.DevelopmentRowExists, () => Mia.Rate(audit, 4));
    }

    [Fact]
    public void Stranger_DoesNotRate()
    {
        var audit = Mia.Audit(ann, Sales.Day(6, 1));

        Faults.AssertRefused(RefusalCode.RaterNotAllowed, () => host.Service.Rate(audit, 1));
    }

    [Fact]
    public void Profile_IsTheRepsOwn_AndReadByTheManager()
    {
        var profile = Ann.Profile(null);

        Assert.Equal(ann, Mia.Row(CoachingProfileTable.LogicalName, profile).Lookup(CoachingProfileTable.OwnerId));
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => Mia.Update(new Entity(CoachingProfileTable.LogicalName, profile) { [CoachingProfileTable.Strengths] = "mine" }));
        Faults.AssertRefused(RefusalCode.DevelopmentRowExists, () => Ann.Profile(ann));
    }

    [Fact]
    public void ProfileByTheManager_IsRefused() => Faults.AssertRefused(RefusalCode.ProfileOfAnother, () => Mia.Profile(ann));

    [Fact]
    public void PlanMadeByTheManager_BelongsToTheRep()
    {
        var plan = Mia.Plan(ann);

        Assert.Equal(ann, Mia.Row(DevelopmentPlanTable.LogicalName, plan).Lookup(DevelopmentPlanTable.OwnerId));
        Ann.Create(Goal(plan, Sales.Day(9, 30)));
        Mia.Create(Goal(plan, Sales.Day(12, 31)));
        Faults.AssertRefused(RefusalCode.GoalDueInThePast, () => Ann.Create(Goal(plan, Sales.Day(6, 9))));
    }

    [Fact]
    public void PraiseAndQuotes_AreReadByTheRep()
    {
        Mia.Create(new Entity(PraiseTable.LogicalName) { [PraiseTable.Rep] = ann.User(), [PraiseTable.Text] = "Well asked" });
        Mia.Create(new Entity(CustomerVoiceTable.LogicalName) { [CustomerVoiceTable.Rep] = ann.User(), [CustomerVoiceTable.Quote] = "She listens" });

        Assert.Equal((1, 1), (Ann.Seen(PraiseTable.LogicalName), Ann.Seen(CustomerVoiceTable.LogicalName)));
    }

    [Fact]
    public void Activity_TookTimeAndHasEachParticipantOnce()
    {
        Faults.AssertRefused(RefusalCode.ActivityInvalid, () => Mia.Create(Activity(Sales.Day(6, 9), 0)));
        Faults.AssertRefused(RefusalCode.ActivityInvalid, () => Mia.Create(Activity(Sales.Day(6, 11), 30)));
        var activity = Mia.Create(Activity(Sales.Day(6, 9), 30));
        Mia.Create(Participant(activity));
        Faults.AssertRefused(RefusalCode.DevelopmentRowExists, () => Mia.Create(Participant(activity)));
    }

    [Fact]
    public void NewManager_SeesTheRepsRows_FormerOneNoLongerTheRepsOwn()
    {
        var profile = Ann.Profile(null);
        var audit = Mia.Audit(ann, Sales.Day(6, 1));
        var nora = host.Service.Coach("Nora");
        host.HandOver(ann, nora);

        Assert.Equal("Ask me first", host.As(nora).Row(CoachingProfileTable.LogicalName, profile).Text(CoachingProfileTable.HowToCoach));
        Assert.Equal(ann, host.As(nora).Row(SkillAuditTable.LogicalName, audit).Lookup(SkillAuditTable.Rep));
        Assert.Equal(0, Mia.Seen(CoachingProfileTable.LogicalName));
        Assert.Equal(1, Mia.Seen(SkillAuditTable.LogicalName));
    }

    private static Entity Goal(Guid plan, DateTime due) => new(DevelopmentGoalTable.LogicalName)
    {
        [DevelopmentGoalTable.Plan] = plan.Reference(DevelopmentPlanTable.LogicalName),
        [DevelopmentGoalTable.Title] = "Lead a key account",
        [DevelopmentGoalTable.DueOn] = due,
    };

    private static Entity Activity(DateTime on, int minutes) => new(CoachingActivityTable.LogicalName)
    {
        [CoachingActivityTable.Name] = "Joint visit",
        [CoachingActivityTable.Kind] = new OptionSetValue(CoachingActivityTable.KindChoice.JointSalesWork),
        [CoachingActivityTable.On] = on,
        [CoachingActivityTable.Minutes] = minutes,
    };

    private Entity Participant(Guid activity) => new(ActivityParticipantTable.LogicalName)
    {
        [ActivityParticipantTable.Activity] = activity.Reference(CoachingActivityTable.LogicalName),
        [ActivityParticipantTable.Rep] = ann.User(),
    };
}
