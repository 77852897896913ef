using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Opportunities;

public sealed class StageHistoryTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid ann;
    private readonly Guid deal;

    public StageHistoryTests()
    {
        ann = Service.NewUser("Ann");
        deal = Service.NewOpportunity(owner: ann, estimatedValue: 700);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void ProcessMoved_IsRecordedWithOwnerAndValueOfThen()
    {
        var (first, second) = (Stage("First", 0), Stage("Second", 1));
        var process = Process(OpportunitySalesProcessTable.LogicalName, first);
        Move(process, second);

        var change = Assert.Single(History());
        Assert.Equal("First", change.Text(StageChangeTable.FromStage));
        Assert.Equal("Second", change.Text(StageChangeTable.ToStage));
        Assert.Equal(StageChangeTable.DirectionChoice.Advance, change.Choice(StageChangeTable.Direction));
        Assert.Equal(StageChangeTable.SourceChoice.BusinessProcess, change.Choice(StageChangeTable.Source));
        Assert.Equal(ann, change.Lookup(StageChangeTable.Rep));
        Assert.Equal(700, change.Amount(StageChangeTable.ValueAtTime));
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, change.Instant(StageChangeTable.ChangedOn));
    }

    [Fact]
    public void ProcessMovedBack_IsRecordedAsBack()
    {
        var (first, second) = (Stage("First", 0), Stage("Second", 0));
        var process = Process(LeadToOpportunitySalesProcessTable.LogicalName, second, $"{first},{second}");
        Move(process, first);
        Assert.Equal(StageChangeTable.DirectionChoice.Back, Assert.Single(History()).Choice(StageChangeTable.Direction));
    }

    [Fact]
    public void ProcessSentTheSameStageAgain_IsNoChange()
    {
        var first = Stage("First", 0);
        Move(Process(OpportunitySalesProcessTable.LogicalName, first), first);
        Assert.Empty(History());
    }

    [Fact]
    public void ColumnsOfADealWithAProcess_AreNotCountedAgain()
    {
        var (first, second) = (Stage("First", 0), Stage("Second", 1));
        Move(Process(OpportunitySalesProcessTable.LogicalName, first), second);
        Service.Change(deal, row => row[OpportunityTable.StepName] = "1-First");
        Service.Change(deal, row => row[OpportunityTable.StepName] = "2-Second");
        Service.Change(deal, row => row[OpportunityTable.SalesStage] = new OptionSetValue(0));
        Service.Change(deal, row => row[OpportunityTable.SalesStage] = new OptionSetValue(2));
        Assert.Single(History());
    }

    [Fact]
    public void SalesStageAndNameInOneWrite_AreOneChange()
    {
        Service.Change(deal, row => Set(row, 0, "1-Qualify"));
        Service.Change(deal, row => Set(row, 1, "2-Develop"));
        Assert.Equal(StageChangeTable.SourceChoice.SalesStage, Assert.Single(History()).Choice(StageChangeTable.Source));
    }

    [Fact]
    public void SalesStageAndNameInTwoWrites_AreOneChange()
    {
        Service.Change(deal, row => Set(row, 0, "1-Qualify"));
        Service.Change(deal, row => row[OpportunityTable.StepName] = "2-Develop");
        Service.Change(deal, row => row[OpportunityTable.SalesStage] = new OptionSetValue(1));
        Assert.Equal(StageChangeTable.SourceChoice.StepName, Assert.Single(History()).Choice(StageChangeTable.Source));
    }

    [Fact]
    public void NamesAlone_GoForthAndBack()
    {
        Service.Change(deal, row => row[OpportunityTable.StepName] = "Talk");
        Service.Change(deal, row => row[OpportunityTable.StepName] = "Offer");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Service.Change(deal, row => row[OpportunityTable.StepName] = "Talk");
        Assert.Equal(
            [StageChangeTable.DirectionChoice.Advance, StageChangeTable.DirectionChoice.Back],
            History().Select(change => change.Choice(StageChangeTable.Direction)));
    }

    [Fact]
    public void PlainNamesAgain_AdvanceAgain()
    {
        foreach (var name in new[] { "Talk", "Offer", "Talk", "Offer" })
        {
            Service.Change(deal, row => row[OpportunityTable.StepName] = name);
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(StageChangeTable.DirectionChoice.Advance, History()[^1].Choice(StageChangeTable.Direction));
    }

    [Fact]
    public void LongestNames_KeepNobodyFromMovingADeal()
    {
        var (from, to) = (new string('a', 200), new string('ß', 200));
        Service.Change(deal, row => row[OpportunityTable.StepName] = from);
        Service.Change(deal, row => row[OpportunityTable.StepName] = to);
        Assert.Equal((from, to), (Assert.Single(History()).Text(StageChangeTable.FromStage), History()[0].Text(StageChangeTable.ToStage)));
    }

    [Fact]
    public void TwoProcessesKeptAlike_AreOneChange()
    {
        var (first, second, third) = (Stage("First", 0), Stage("Second", 1), Stage("Third", 2));
        var one = Process(OpportunitySalesProcessTable.LogicalName, first);
        var other = Process(LeadToOpportunitySalesProcessTable.LogicalName, first);
        foreach (var stage in new[] { second, third, second })
        {
            Move(one, stage);
            Move(other, stage);
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["Second", "Third", "Second"], History().Select(change => change.Text(StageChangeTable.ToStage)));
    }

    [Fact]
    public void ProcessFinished_IsNoChange_AndStillSpeaksForTheDeal()
    {
        var (first, second) = (Stage("First", 0), Stage("Second", 1));
        var process = Process(OpportunitySalesProcessTable.LogicalName, first);
        Move(process, second);
        End(process, OpportunitySalesProcessTable.Status.Finished);
        Service.Change(deal, row => Set(row, 0, "1-First"));
        Service.Change(deal, row => Set(row, 3, "4-Close"));
        Assert.Single(History());
    }

    [Fact]
    public void ProcessGivenUp_LeavesTheColumnsToSpeak()
    {
        var process = Process(OpportunitySalesProcessTable.LogicalName, Stage("First", 0));
        Service.Change(deal, row => Set(row, 0, "1-First"));
        End(process, OpportunitySalesProcessTable.Status.Aborted);
        Service.Change(deal, row => Set(row, 1, "2-Second"));
        Assert.Equal(StageChangeTable.SourceChoice.SalesStage, Assert.Single(History()).Choice(StageChangeTable.Source));
    }

    private void End(EntityReference process, int status) => Service.Update(new Entity(process.LogicalName, process.Id)
    {
        [OpportunitySalesProcessTable.StateCode] = new OptionSetValue(OpportunitySalesProcessTable.State.Inactive),
        [OpportunitySalesProcessTable.StatusCode] = new OptionSetValue(status),
    });

    private static void Set(Entity row, int stage, string name)
    {
        row[OpportunityTable.SalesStage] = new OptionSetValue(stage);
        row[OpportunityTable.StepName] = name;
    }

    private Guid Stage(string name, int category) => Service.Create(new Entity(ProcessStageTable.LogicalName)
    {
        [ProcessStageTable.StageName] = name,
        [ProcessStageTable.StageCategory] = new OptionSetValue(category),
    });

    private EntityReference Process(string table, Guid stage, string? path = null) => Service.Create(new Entity(table)
    {
        [OpportunitySalesProcessTable.Name] = "Process",
        [OpportunitySalesProcessTable.OpportunityId] = deal.Reference(OpportunityTable.LogicalName),
        [OpportunitySalesProcessTable.ActiveStageId] = stage.Reference(ProcessStageTable.LogicalName),
        [OpportunitySalesProcessTable.TraversedPath] = path ?? stage.ToString(),
    }).Reference(table);

    private void Move(EntityReference process, Guid stage) => Service.Update(new Entity(process.LogicalName, process.Id)
    {
        [OpportunitySalesProcessTable.ActiveStageId] = stage.Reference(ProcessStageTable.LogicalName),
    });

    private List<Entity> History()
    {
        var query = new QueryExpression(StageChangeTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.AddOrder(StageChangeTable.ChangedOn, OrderType.Ascending);
        return [.. Service.RetrieveMultiple(query).Entities];
    }
}
