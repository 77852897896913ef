using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Development;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Cadences;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access;

/// <summary>Who was a rep's manager may finish a 1:1 that had begun, and learns nothing from it about the time after.</summary>
public sealed class FormerManagerTests : IDisposable
{
    private const string Later = "Signed after the handover";

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid nora;
    private readonly Guid ann;
    private readonly Guid one;

    public FormerManagerTests()
    {
        mia = host.Service.Coach("Mia");
        nora = host.Service.Coach("Nora");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.As(mia).Begin(one);
        host.Digest(mia, one);
        host.Clock.Advance(TimeSpan.FromHours(1));
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Digest_StaysAsItWasWhenTheRepWent()
    {
        HandOver();
        Assert.DoesNotContain(Later, host.Digest(mia, one), StringComparison.Ordinal);
        Assert.Contains(Later, host.Digest(nora, one), StringComparison.Ordinal);
        Assert.Contains(Later, host.Digest(ann, one), StringComparison.Ordinal);
        Assert.DoesNotContain(Later, Row().Text(OneOnOneTable.Digest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Completed_FreezesWhatWasThere(bool byTheFormerManager)
    {
        var (card, digest) = (Row().Text(OneOnOneTable.Scorecard), Row().Text(OneOnOneTable.Digest));
        HandOver();
        host.Complete(byTheFormerManager ? mia : nora, one, reason: "She went to another team");

        var row = Row();
        Assert.Equal(OneOnOneTable.Status.Completed, row.Choice(OneOnOneTable.StatusCode));
        Assert.Equal((card, digest), (row.Text(OneOnOneTable.Scorecard), row.Text(OneOnOneTable.Digest)));
        Assert.NotNull(row.Number<decimal>(OneOnOneTable.PracticeScore));
    }

    [Fact]
    public void Completed_LeavesTheNextOneToTheNewManager()
    {
        HandOver();
        Faults.AssertRefused(RefusalCode.NextStartNotToCome, () => host.Complete(mia, one, host.Clock.GetUtcNow().UtcDateTime.AddDays(7), "She went to another team"));
        host.Complete(nora, one, host.Clock.GetUtcNow().UtcDateTime.AddDays(7), "She came from another team");
        Assert.Equal(OneOnOneTable.Status.Completed, Row().Choice(OneOnOneTable.StatusCode));
    }

    [Fact]
    public void Started_OpensTheirOwnAlone_WithoutNewNumbers()
    {
        var card = Row().Text(OneOnOneTable.Scorecard);
        HandOver();
        Assert.Equal(one, host.Start(mia, ann).Opened);
        Assert.Equal(one, host.Start(ann, ann).Opened);
        Assert.Equal(card, Row().Text(OneOnOneTable.Scorecard));

        host.Complete(mia, one, reason: "She went to another team");
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Start(mia, ann));
    }

    [Fact]
    public void Promises_AreMadeNoMore()
    {
        HandOver();
        Faults.AssertRefused(RefusalCode.CommitmentPeople, () => host.As(mia).Commitment(one, mia, Sales.Day(6, 20)));
    }

    [Fact]
    public void GoalsAndFocusThatRunOn_AreTheNewManagersToSet()
    {
        host.LoadDefaults();
        var (lastYear, thisYear) = (Goal(2025), Goal(2026));
        var (before, focus) = (host.As(mia).Focus(ann, Sales.Day(3, 31)), host.As(mia).Focus(ann, Sales.Day(4, 1)));
        HandOver();

        AssertRuns(KpiGoalTable.LogicalName, lastYear, thisYear);
        AssertRuns(FocusTable.LogicalName, before, focus);
    }

    /// <summary>A setting of the organisation, by which assigning a row leaves it shared with whose it was.</summary>
    [Fact]
    public void OrganisationThatSharesWithFormerOwners_ShowsThemNothingToCome()
    {
        host.Service.Update(new Entity("organization", KnownRows.Organization) { ["sharetopreviousowneronassign"] = true });
        host.Service.Execute(new OrganizationRequest("coach_LoadDefaults"));
        var cadence = host.Service.WeeklyCadence(mia, ann);
        host.Organization.RunAsyncOperations();
        var next = host.Service.OneOnOnesOf(cadence)[0].Id;
        var item = host.As(mia).Item(next, "Territory");
        var (promise, goal) = (host.As(mia).Commitment(next, mia, Sales.Day(6, 20)), Goal(2026));
        HandOver();

        Assert.False(host.Reads(mia, OneOnOneTable.LogicalName, next));
        Assert.False(host.Reads(mia, AgendaItemTable.LogicalName, item));
        Assert.False(host.Reads(mia, CommitmentTable.LogicalName, promise));
        Assert.False(host.Reads(mia, KpiGoalTable.LogicalName, goal));
        Assert.False(host.Reads(mia, CadenceTable.LogicalName, cadence));
    }

    private void AssertRuns(string table, Guid over, Guid running)
    {
        Assert.Equal((mia, nora), (host.Service.Row(table, over).Lookup(KpiGoalTable.OwnerId), host.Service.Row(table, running).Lookup(KpiGoalTable.OwnerId)));
        Assert.Equal((true, true, false), (host.Reads(ann, table, running), host.Reads(nora, table, over), host.Reads(mia, table, running)));
    }

    private void HandOver()
    {
        host.HandOver(ann, nora);
        var customer = host.Service.Create(new Entity("account") { ["name"] = "Lakeside" }).Reference("account");
        host.Service.OpportunityOf(customer, ann, row => row[OpportunityTable.Name] = Later);
    }

    private Guid Goal(int year) => host.As(mia).Create(new Entity(KpiGoalTable.LogicalName)
    {
        [KpiGoalTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
        [KpiGoalTable.Kpi] = host.Service.All(KpiDefinitionTable.LogicalName, KpiDefinitionTable.Key, "revenue").Single().ToEntityReference(),
        [KpiGoalTable.Year] = year,
        [KpiGoalTable.AnnualValue] = 1200m,
        [KpiGoalTable.Spread] = new OptionSetValue(KpiGoalTable.SpreadChoice.Evenly),
    });

    private Entity Row() => host.Service.Row(OneOnOneTable.LogicalName, one);
}
