using System.ServiceModel;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Agendas;

public sealed partial class DecideOpportunityTests
{
    [Fact]
    public void NewCloseDate_IsWritten_AlsoWhereTheOldOneWouldStand()
    {
        Advance(ann, closeDate: Sales.Day(7, 1));
        Assert.Equal(new LocalDate(2026, 7, 1), Deal().Day(OpportunityTable.EstimatedCloseDate));
        Assert.Equal((new LocalDate(2026, 6, 12), AgendaItemTable.Status.Discussed), (Item().Day(AgendaItemTable.DecisionDate), Item().Choice(AgendaItemTable.StatusCode)));
    }

    [Fact]
    public void CloseDate_IsReadAsTheDayThatWasMeant()
    {
        Service.Update(new Entity(UserSettingsTable.LogicalName, ann) { [UserSettingsTable.Timezonecode] = 110 });
        Advance(ann, closeDate: Sales.Day(6, 30).AddHours(22));
        Assert.Equal(new LocalDate(2026, 7, 1), Deal().Day(OpportunityTable.EstimatedCloseDate));
    }

    [Theory]
    [InlineData(OpportunitySalesProcessTable.LogicalName)]
    [InlineData(LeadToOpportunitySalesProcessTable.LogicalName)]
    public void StageOfTheProcess_MovesWithItsPath_AndIsRecordedOnce(string table)
    {
        var (workflow, qualify) = FirstStage();
        var develop = Stage("Develop – 開発", 1, workflow);
        var process = InProcess(qualify, table);
        Advance(ann, " develop – 開発 ");

        Assert.Equal((develop, $"{qualify},{develop}"), Standing(process));
        var change = Assert.Single(StageChanges());
        Assert.Equal(("Qualify", "Develop – 開発", ann), (change.Text(StageChangeTable.FromStage), change.Text(StageChangeTable.ToStage), change.Lookup(StageChangeTable.Rep)));
        Assert.Equal(StageChangeTable.SourceChoice.BusinessProcess, change.Choice(StageChangeTable.Source));
        Assert.Null(Deal().Text(OpportunityTable.StepName));
        Assert.Equal(ann, Service.Retrieve(process.LogicalName, process.Id, new ColumnSet("modifiedby")).Lookup("modifiedby"));
    }

    [Fact]
    public void EarlierStageOfTheProcess_CutsThePath_AndIsAMoveBack()
    {
        var (workflow, qualify) = FirstStage();
        var develop = Stage("Develop", 1, workflow);
        var process = InProcess(develop, path: $"{qualify},{develop}");
        Advance(ann, "Qualify");
        Assert.Equal((qualify, qualify.ToString()), Standing(process));
        Assert.Equal(StageChangeTable.DirectionChoice.Back, Assert.Single(StageChanges()).Choice(StageChangeTable.Direction));
    }

    [Fact]
    public void RunningProcess_IsMovedBeforeOneThatEnded_AndNoneThatWasGivenUp()
    {
        var (workflow, qualify) = FirstStage();
        var develop = Stage("Develop", 1, workflow);
        var (ended, running, left) = (InProcess(qualify), InProcess(qualify), InProcess(qualify));
        End(ended, OpportunitySalesProcessTable.Status.Finished);
        End(left, OpportunitySalesProcessTable.Status.Aborted);
        Advance(ann, "Develop");
        Assert.Equal([qualify, develop, qualify], new[] { ended, running, left }.Select(one => Standing(one).Stage));
    }

    [Fact]
    public void StageOfAnotherProcess_IsRefusedWithTheStagesThatThereAre()
    {
        var (workflow, qualify) = FirstStage();
        Stage("Develop", 1, workflow);
        Stage("Elsewhere", 1, Workflow());
        InProcess(qualify);
        var message = Faults.AssertRefused(RefusalCode.StageUnknown, () => Advance(ann, "Elsewhere"));
        Assert.Contains("Qualify, Develop", message, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    [Fact]
    public void StagesNamedAlike_AreToldApartByThePathOrRefused()
    {
        var (workflow, qualify) = FirstStage();
        var (one, _, now) = (Stage("Check", 1, workflow), Stage("Check", 1, workflow), Stage("Close", 3, workflow));
        var process = InProcess(qualify);
        Faults.AssertRefused(RefusalCode.StageUnknown, () => Advance(ann, "Check"));
        AssertNothingWritten();

        Service.Update(new Entity(process.LogicalName, process.Id)
        {
            [OpportunitySalesProcessTable.ActiveStageId] = now.Reference(ProcessStageTable.LogicalName),
            [OpportunitySalesProcessTable.TraversedPath] = $"{qualify},{one},{now}",
        });
        Advance(ann, "Check");
        Assert.Equal(one, Standing(process).Stage);
    }

    [Theory]
    [InlineData("Propose", 2)]
    [InlineData("propose ", 2)]
    [InlineData("3", 3)]
    public void StageOfTheChoice_IsFoundByLabelOrNumber_AndRecordedOnce(string stage, int expected)
    {
        Keep(1, "2-Develop");
        Advance(ann, stage, Sales.Day(7, 1));
        Assert.Equal((expected, "2-Develop"), (Deal().Choice(OpportunityTable.SalesStage), Deal().Text(OpportunityTable.StepName)));
        Assert.Equal(StageChangeTable.SourceChoice.SalesStage, Assert.Single(StageChanges()).Choice(StageChangeTable.Source));
    }

    [Fact]
    public void NoStageOfTheChoice_IsRefusedWithTheNamesThatThereAre()
    {
        Keep(1, null);
        var message = Faults.AssertRefused(RefusalCode.StageUnknown, () => Advance(ann, "Proposed"));
        Assert.Contains("Qualify, Develop, Propose, Close", message, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    [Fact]
    public void DealWithoutAnyStage_GetsOneOfTheChoice()
    {
        Keep(null, null);
        Faults.AssertRefused(RefusalCode.StageUnknown, () => Advance(ann, "Talk"));
        Advance(ann, "Develop");
        Assert.Equal(1, Deal().Choice(OpportunityTable.SalesStage));
    }

    [Fact]
    public void PhaseName_IsWrittenAsGiven_AndRecordedOnce()
    {
        Keep(null, "2-Develop");
        Advance(ann, "3-Propose");
        Assert.Equal(("3-Propose", null), (Deal().Text(OpportunityTable.StepName), Deal().Choice(OpportunityTable.SalesStage)));
        Assert.Equal(StageChangeTable.SourceChoice.StepName, Assert.Single(StageChanges()).Choice(StageChangeTable.Source));
    }

    [Theory]
    [InlineData("1-Qualify", "2-Develop", "4-Close", "3-Propose")]
    [InlineData("Talk", "Offer", "Order", "Propose")]
    public void PhaseByWhichMovesAreRecorded_GoesWithTheChoice(string first, string second, string third, string expected)
    {
        Keep(0, first);
        foreach (var phase in new[] { second, third })
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            Set(0, phase);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Advance(ann, "Propose");
        Assert.Equal((2, expected), (Deal().Choice(OpportunityTable.SalesStage), Deal().Text(OpportunityTable.StepName)));
        Assert.Equal((3, expected, StageChangeTable.SourceChoice.StepName), (StageChanges().Count, StageChanges()[^1].Text(StageChangeTable.ToStage), StageChanges()[^1].Choice(StageChangeTable.Source)));
    }

    [Theory]
    [InlineData(StageChangeTable.SourceChoice.BusinessProcess)]
    [InlineData(StageChangeTable.SourceChoice.SalesStage)]
    [InlineData(StageChangeTable.SourceChoice.StepName)]
    public void StageThatItHas_WritesNothing(int source)
    {
        KeepStage(source);
        var before = Deal()["modifiedon"];
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Advance(ann, "develop");
        Assert.Equal(before, Deal()["modifiedon"]);
        Assert.Empty(StageChanges());
        Assert.Single(Tasks());
    }

    [Theory]
    [InlineData(StageChangeTable.SourceChoice.BusinessProcess)]
    [InlineData(StageChangeTable.SourceChoice.SalesStage)]
    [InlineData(StageChangeTable.SourceChoice.StepName)]
    public async Task StageAndCloseDateAgain_EvenAtOnce_AreWrittenOnce(int source)
    {
        KeepStage(source);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Advance(ann, "Propose", Sales.Day(7, 1)))));
        Advance(ann, "Propose", Sales.Day(7, 1));
        Assert.Single(Tasks());
        Assert.Equal(source, Assert.Single(StageChanges()).Choice(StageChangeTable.Source));
    }

    [Theory]
    [InlineData(StageChangeTable.SourceChoice.BusinessProcess)]
    [InlineData(StageChangeTable.SourceChoice.SalesStage)]
    [InlineData(StageChangeTable.SourceChoice.StepName)]
    public void DecidedAgain_AfterTheDealWentOn_LeavesItThere(int source)
    {
        KeepStage(source);
        Advance(ann, "Propose", Sales.Day(7, 1));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = host.As(ann).Item(one, "Deal again", row => row[AgendaItemTable.Opportunity] = deal.Reference(OpportunityTable.LogicalName));
        Decide(ann, AgendaItemTable.DecisionChoice.Advance, "Pays", Sales.Day(6, 13), about: other, stage: "Close", closeDate: Sales.Day(7, 5));

        Advance(ann, "Propose", Sales.Day(7, 1));
        Assert.Equal("Close", StageChanges()[^1].Text(StageChangeTable.ToStage));
        Assert.Equal((2, 2, new LocalDate(2026, 7, 5)), (StageChanges().Count, Tasks().Count, Deal().Day(OpportunityTable.EstimatedCloseDate)));
    }

    [Fact]
    public void StageGivenLater_IsWrittenWithoutASecondTask()
    {
        KeepStage(StageChangeTable.SourceChoice.SalesStage);
        Advance(ann);
        Advance(ann, "Propose", Sales.Day(7, 1));
        Assert.Equal((2, new LocalDate(2026, 7, 1)), (Deal().Choice(OpportunityTable.SalesStage), Deal().Day(OpportunityTable.EstimatedCloseDate)));
        Assert.Single(Tasks());
    }

    [Fact]
    public void DecidedAgain_AfterTheOneOnOneEnded_StillDoesNothing()
    {
        Advance(ann, "Develop", Sales.Day(7, 1));
        Service.End(one, OneOnOneTable.Status.Completed);
        Assert.Equal(deal, Advance(ann, "Develop", Sales.Day(7, 1)));
        Faults.AssertRefused(RefusalCode.AgendaClosed, () => Advance(ann, "Propose"));
    }

    [Theory]
    [InlineData(AgendaItemTable.DecisionChoice.Park)]
    [InlineData(AgendaItemTable.DecisionChoice.Drop)]
    public void StageAndCloseDateOfAnotherDecision_AreRefusedWithAllElse(int decision)
    {
        var message = Faults.AssertRefused(RefusalCode.DecisionIncomplete, () => Decide(ann, decision, stage: "Propose", closeDate: Sales.Day(7, 1)));
        Assert.Contains("Stage goes with Advance only", message, StringComparison.Ordinal);
        Assert.Contains("CloseDate goes with Advance only", message, StringComparison.Ordinal);
        Assert.Contains(decision == AgendaItemTable.DecisionChoice.Park ? "On must" : "Reason must", message, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    [Theory]
    [InlineData(StageChangeTable.SourceChoice.BusinessProcess)]
    [InlineData(StageChangeTable.SourceChoice.SalesStage)]
    [InlineData(StageChangeTable.SourceChoice.StepName)]
    public void StageOfADealThatOneMayOnlyRead_IsNotMoved(int source)
    {
        KeepStage(source);
        Service.Execute(new GrantAccessRequest
        {
            Target = deal.Reference(OpportunityTable.LogicalName),
            PrincipalAccess = new PrincipalAccess
            {
                Principal = mia.Reference(SystemUserTable.LogicalName),
                AccessMask = AccessRights.ReadAccess | AccessRights.AppendToAccess,
            },
        });
        Faults.AssertRefused(RefusalCode.OpportunityNotWritable, () => Advance(mia, "Propose"));
        AssertNothingWritten();
        Advance(mia);
    }

    [Theory]
    [InlineData("prvReadOpportunitySalesProcess")]
    [InlineData("prvWriteOpportunitySalesProcess")]
    public void ProcessThatOnesRolesDoNotReach_IsRefusedInWords(string privilege)
    {
        KeepStage(StageChangeTable.SourceChoice.BusinessProcess);
        TakeAway(privilege);
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Advance(ann, "Propose"));
        AssertNothingWritten();
        Advance(ann);
    }

    [Theory]
    [InlineData(StageChangeTable.SourceChoice.BusinessProcess, 3)]
    [InlineData(StageChangeTable.SourceChoice.SalesStage, 3)]
    [InlineData(StageChangeTable.SourceChoice.StepName, 2)]
    public void Stage_CostsFewRequestsMore(int source, int more)
    {
        KeepStage(source);
        host.Log.Clear();
        Advance(ann);
        var plain = Requests();

        var other = host.As(ann).Item(one, "Deal again", row => row[AgendaItemTable.Opportunity] = deal.Reference(OpportunityTable.LogicalName));
        host.Log.Clear();
        Decide(ann, AgendaItemTable.DecisionChoice.Advance, "Pays", Sales.Day(6, 13), about: other, stage: "Propose");
        Assert.Equal(plain + more, Requests());
    }

    [Theory]
    [InlineData(StageChangeTable.SourceChoice.BusinessProcess)]
    [InlineData(StageChangeTable.SourceChoice.SalesStage)]
    public void FaultAfterAnyWrite_LeavesNothingHalfWritten(int source)
    {
        KeepStage(source);
        for (var nth = 1; nth <= 7 - (source == StageChangeTable.SourceChoice.BusinessProcess ? 0 : 1); nth++)
        {
            using var interruption = host.Organization.Observe(new WriteInterruption(nth, () => throw new InvalidOperationException("No such transition.")));
            Assert.ThrowsAny<FaultException>(() => Advance(ann, "Propose", Sales.Day(7, 1)));
            AssertNothingWritten();
            Assert.Equal(new LocalDate(2026, 6, 15), Deal().Day(OpportunityTable.EstimatedCloseDate));
        }

        Advance(ann, "Propose", Sales.Day(7, 1));
        Assert.Single(StageChanges());
    }

    private Guid Advance(Guid caller, string? stage = null, DateTime? closeDate = null) =>
        Decide(caller, AgendaItemTable.DecisionChoice.Advance, "Signs", Sales.Day(6, 12), stage: stage, closeDate: closeDate);

    private int Requests() => host.Log.Requests.Count(request => request.Depth == 2);

    private void TakeAway(string privilege)
    {
        var query = new QueryExpression(RolePrivilegesTable.LogicalName);
        query.Criteria.AddCondition("privilegeid", ConditionOperator.Equal, LocalDataverse.Security.PrivilegeName.Id(privilege));
        foreach (var row in Service.RetrieveMultiple(query).Entities)
            Service.Delete(row.LogicalName, row.Id);
    }

    /// <summary>At Develop, with Propose and Close to come.</summary>
    private void KeepStage(int source)
    {
        if (source == StageChangeTable.SourceChoice.SalesStage)
            Keep(1, null);
        if (source == StageChangeTable.SourceChoice.StepName)
            Keep(null, "Develop");
        if (source != StageChangeTable.SourceChoice.BusinessProcess)
            return;

        var workflow = Workflow();
        InProcess(Stage("Develop", 1, workflow));
        Stage("Propose", 2, workflow);
        Stage("Close", 3, workflow);
    }

    private (Guid Workflow, Guid Stage) FirstStage()
    {
        var workflow = Workflow();
        return (workflow, Stage("Qualify", 0, workflow));
    }

    private Guid Workflow() => Service.Create(new Entity(WorkflowTable.LogicalName) { [WorkflowTable.Name] = "Process" });

    private Guid Stage(string name, int category, Guid workflow) => Service.Create(new Entity(ProcessStageTable.LogicalName)
    {
        [ProcessStageTable.StageName] = name,
        [ProcessStageTable.StageCategory] = new OptionSetValue(category),
        [ProcessStageTable.ProcessId] = workflow.Reference(WorkflowTable.LogicalName),
    });

    private EntityReference InProcess(Guid stage, string table = OpportunitySalesProcessTable.LogicalName, string? path = null) => Service.Create(new Entity(table)
    {
        [OpportunitySalesProcessTable.Name] = "Process",
        [OpportunitySalesProcessTable.OpportunityId] = deal.Reference(OpportunityTable.LogicalName),
        [OpportunitySalesProcessTable.ActiveStageId] = stage.Reference(ProcessStageTable.LogicalName),
        [OpportunitySalesProcessTable.TraversedPath] = path ?? stage.ToString(),
    }).Reference(table);

    private void End(EntityReference process, int status) => Service.Update(new Entity(process.LogicalName, process.Id)
    {
        [OpportunitySalesProcessTable.StateCode] = new OptionSetValue(OpportunitySalesProcessTable.State.Inactive),
        [OpportunitySalesProcessTable.StatusCode] = new OptionSetValue(status),
    });

    private (Guid? Stage, string? Path) Standing(EntityReference process)
    {
        var row = Service.Retrieve(process.LogicalName, process.Id, new ColumnSet(OpportunitySalesProcessTable.ActiveStageId, OpportunitySalesProcessTable.TraversedPath));
        return (row.Lookup(OpportunitySalesProcessTable.ActiveStageId), row.Text(OpportunitySalesProcessTable.TraversedPath));
    }

    /// <summary>From nothing, so that no move is recorded.</summary>
    private void Keep(int? choice, string? phase)
    {
        Set(null, null);
        Set(choice, phase);
    }

    private void Set(int? choice, string? phase) => Service.Change(deal, row =>
    {
        row[OpportunityTable.SalesStage] = choice is { } stage ? new OptionSetValue(stage) : null;
        row[OpportunityTable.StepName] = phase;
    });

    private List<Entity> StageChanges()
    {
        var query = new QueryExpression(StageChangeTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.AddOrder(StageChangeTable.CreatedOn, OrderType.Ascending);
        return [.. Service.RetrieveMultiple(query).Entities];
    }

    private void AssertNothingWritten()
    {
        Assert.Empty(Tasks());
        Assert.Empty(StageChanges());
        Assert.Equal(AgendaItemTable.Status.Open, Item().Choice(AgendaItemTable.StatusCode));
    }
}
