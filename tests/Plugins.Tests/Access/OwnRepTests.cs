using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access;

/// <summary>A manager who writes rows about somebody else's rep, to be shown what is computed of them.</summary>
public sealed class OwnRepTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid max;
    private readonly Guid ann;
    private readonly DateTime tomorrow;

    public OwnRepTests()
    {
        host.LoadDefaults();
        mia = Service.Coach("Mia");
        max = Service.Coach("Max");
        ann = Service.Coached("Ann", mia);
        tomorrow = host.Clock.GetUtcNow().UtcDateTime.AddDays(1);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void OneOnOneWithTheRepOfAnother_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(max).Create(OneOnOne(max)));

    [Fact]
    public void OneOnOneInTheNameOfAnother_IsRefused() =>
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(mia).Create(OneOnOne(max)));

    /// <summary>It would let its maker answer about any manager.</summary>
    [Fact]
    public void OneOnOneOfOneselfWithAnyManager_IsRefused()
    {
        var one = OneOnOne(mia);
        one[OneOnOneTable.Rep] = max.Reference(SystemUserTable.LogicalName);
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(max).Create(one));
    }

    [Fact]
    public void OneOnOneByHand_NamesTheManagerAndIsSharedWithTheRep()
    {
        var one = host.As(mia).Create(OneOnOne(null));

        Assert.Equal(mia, Service.Row(OneOnOneTable.LogicalName, one).GetAttributeValue<EntityReference>(OneOnOneTable.Manager).Id);
        host.As(ann).Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.SharedNotes] = "Both of us read this." });
    }

    [Fact]
    public void FormerManager_OpensNoEndedOneOnOneAgain_AndGetsNoAgenda()
    {
        var old = host.As(mia).Create(OneOnOne(mia));
        host.As(mia).End(old, OneOnOneTable.Status.Cancelled);
        host.HandOver(ann, max);

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(mia).TakeUpAgain(old));
        var opened = host.Start(max, ann).Opened;
        var item = host.As(ann).Item(opened, "What I would not tell Mia");
        Service.End(opened, OneOnOneTable.Status.Cancelled);
        Assert.DoesNotContain(host.As(mia).All(AgendaItemTable.LogicalName), row => row.Id == item || (string)row[AgendaItemTable.Title] == "What I would not tell Mia");
    }

    [Fact]
    public void ManagerOfNow_OpensACancelledOneOnOneAgain()
    {
        var one = host.As(mia).Create(OneOnOne(mia));
        host.As(mia).End(one, OneOnOneTable.Status.Cancelled);
        host.As(mia).TakeUpAgain(one);
    }

    /// <summary>A goal stands in the scorecard, a focus begins with the level that others saw, and each keeps the manager's own out by its key.</summary>
    [Theory]
    [InlineData(KpiGoalTable.LogicalName)]
    [InlineData(FocusTable.LogicalName)]
    [InlineData(DevelopmentPlanTable.LogicalName)]
    public void RowAboutTheRepOfAnother_IsRefused(string table)
    {
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(max).Create(Service.About(ann, table)));
        host.As(mia).Create(Service.About(ann, table));
    }

    [Fact]
    public void CadenceWithTheRepOfAnother_IsRefused()
    {
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(max).Cadence(mia, ann, FrequencyChoice.Weekly, row => row.Attributes.Remove(CadenceTable.OwnerId)));
        host.As(mia).Cadence(mia, ann, FrequencyChoice.Weekly);
    }

    [Fact]
    public void Rep_AcknowledgesAGoal_ButDoesNotSetIt()
    {
        var goal = Goal();

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(ann).Update(new Entity(KpiGoalTable.LogicalName, goal) { [KpiGoalTable.AnnualValue] = 12m }));
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(mia).Update(Acknowledgement(goal)));
        host.As(ann).Update(Acknowledgement(goal));
        Assert.True(Service.Row(KpiGoalTable.LogicalName, goal).Contains(KpiGoalTable.AcknowledgedOn));
    }

    [Fact]
    public void GoalSetAnew_IsToBeAcknowledgedAnew()
    {
        var goal = Goal();
        host.As(ann).Update(Acknowledgement(goal));
        host.As(mia).Update(new Entity(KpiGoalTable.LogicalName, goal) { [KpiGoalTable.AnnualValue] = 2400m });

        Assert.False(Service.Row(KpiGoalTable.LogicalName, goal).Contains(KpiGoalTable.AcknowledgedOn));
    }

    [Fact]
    public void PlatformsAdministrator_BringsRowsIn()
    {
        Service.Create(OneOnOne(max));
        Service.Create(Service.About(ann, KpiGoalTable.LogicalName));
    }

    private Guid Goal() => host.As(mia).Create(Service.About(ann, KpiGoalTable.LogicalName));

    private Entity Acknowledgement(Guid goal) => new(KpiGoalTable.LogicalName, goal) { [KpiGoalTable.AcknowledgedOn] = host.Clock.GetUtcNow().UtcDateTime };

    private Entity OneOnOne(Guid? manager)
    {
        var row = new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.ScheduledStart] = tomorrow,
            [OneOnOneTable.ScheduledEnd] = tomorrow.AddMinutes(30),
        };
        if (manager is { } one)
            row[OneOnOneTable.Manager] = one.Reference(SystemUserTable.LogicalName);
        return row;
    }
}
