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

public sealed partial class DecideOpportunityTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;
    private readonly Guid deal;
    private readonly Guid item;

    public DecideOpportunityTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        one = Service.OneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime, Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Service.Share(one, ann);
        deal = Service.NewOpportunity("Deal", ann, estimatedClose: Sales.Day(6, 15));
        item = host.As(ann).Item(one, "Deal", row => row[AgendaItemTable.Opportunity] = deal.Reference(OpportunityTable.LogicalName));
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Advance_WritesTheCustomersStepAsATask_AndMovesTheCloseDate()
    {
        Assert.Equal(deal, Decide(ann, AgendaItemTable.DecisionChoice.Advance, "Kunde prüft Vertrag – 契約", Sales.Day(6, 20)));

        var task = Assert.Single(Tasks());
        Assert.Equal("Kunde prüft Vertrag – 契約", task.Text(TaskTable.Subject));
        Assert.Equal(new DateTime(2026, 6, 20, 23, 59, 0, DateTimeKind.Utc), task.Instant(TaskTable.ScheduledEnd));
        Assert.Equal(ann, task.Lookup(TaskTable.OwnerId));
        Assert.Equal(new LocalDate(2026, 6, 20), Deal().Day(OpportunityTable.EstimatedCloseDate));
        Assert.Equal(
            (AgendaItemTable.DecisionChoice.Advance, "Kunde prüft Vertrag – 契約", new LocalDate(2026, 6, 20), AgendaItemTable.Status.Discussed),
            (Item().Choice(AgendaItemTable.Decision), Item().Text(AgendaItemTable.CustomerNextStep), Item().Day(AgendaItemTable.DecisionDate), Item().Choice(AgendaItemTable.StatusCode)));
    }

    [Fact]
    public void LongStep_IsKeptWhole()
    {
        var step = new string('ß', 450);
        Decide(ann, AgendaItemTable.DecisionChoice.Advance, step, Sales.Day(6, 12));
        Assert.Equal(step, Assert.Single(Tasks()).Text(TaskTable.Description));
    }

    [Fact]
    public void Park_PutsTheDealOnHoldUntilADay()
    {
        Decide(ann, AgendaItemTable.DecisionChoice.Park, null, Sales.Day(9, 1));
        Assert.Equal(OpportunityTable.Status.OnHold, Deal().Choice(OpportunityTable.StatusCode));
        Assert.Equal("Deal", Assert.Single(Tasks()).Text(TaskTable.Subject));
    }

    [Fact]
    public void Drop_ClosesAsLostThroughThePlatform_WithTheReason()
    {
        Decide(ann, AgendaItemTable.DecisionChoice.Drop, reason: "Budget cut");
        Assert.Equal(OpportunityTable.State.Lost, Deal().Choice(OpportunityTable.StateCode));
        Assert.Equal(ann, Deal().Lookup(OpportunityTable.ClosedOwner));
        var close = Assert.Single(Service.RetrieveMultiple(new QueryExpression(OpportunityCloseTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities);
        Assert.Equal(("Budget cut", deal), (close.Text(OpportunityCloseTable.Description), close.Lookup(OpportunityCloseTable.OpportunityId)));
    }

    [Theory]
    [InlineData(AgendaItemTable.DecisionChoice.Advance)]
    [InlineData(AgendaItemTable.DecisionChoice.Park)]
    [InlineData(AgendaItemTable.DecisionChoice.Drop)]
    public async Task DecidedAgain_EvenAtOnce_DoesNothingTwice(int decision)
    {
        var on = decision == AgendaItemTable.DecisionChoice.Drop ? (DateTime?)null : Sales.Day(6, 20);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Decide(ann, decision, "Signs", on, "Lost"))));
        Decide(ann, decision, "Signs", on, "Lost");

        Assert.Equal(decision == AgendaItemTable.DecisionChoice.Drop ? 0 : 1, Tasks().Count);
        Assert.Equal(decision == AgendaItemTable.DecisionChoice.Drop ? 1 : 0, Service.RetrieveMultiple(new QueryExpression(OpportunityCloseTable.LogicalName)).Entities.Count);
    }

    [Fact]
    public void DroppedAndOpenedAgain_IsDroppedAgain()
    {
        Decide(ann, AgendaItemTable.DecisionChoice.Drop, reason: "Lost");
        Service.Reopen(deal);
        Decide(ann, AgendaItemTable.DecisionChoice.Drop, reason: "Lost again");
        Assert.Equal(OpportunityTable.State.Lost, Deal().Choice(OpportunityTable.StateCode));
    }

    [Fact]
    public void MidnightOfTheClientsZone_IsTheDayThatWasMeant()
    {
        var settings = new Entity(UserSettingsTable.LogicalName, ann) { [UserSettingsTable.Timezonecode] = 110 };
        Service.Update(settings);
        Decide(ann, AgendaItemTable.DecisionChoice.Advance, "Signs", Sales.Day(6, 19).AddHours(22));
        Assert.Equal(new LocalDate(2026, 6, 20), Item().Day(AgendaItemTable.DecisionDate));
    }

    [Fact]
    public void DealDeletedMeanwhile_IsRefusedInWords()
    {
        Service.Delete(OpportunityTable.LogicalName, deal);
        Faults.AssertRefused(RefusalCode.DecisionIncomplete, () => Decide(ann, AgendaItemTable.DecisionChoice.Drop, reason: "Lost"));
    }

    [Fact]
    public void MissingInputs_AreNamedAtOnce_AndNothingIsWritten()
    {
        var message = Faults.AssertRefused(RefusalCode.DecisionIncomplete, () => Decide(ann, AgendaItemTable.DecisionChoice.Advance));
        Assert.Contains("NextStep", message, StringComparison.Ordinal);
        Assert.Contains("On must", message, StringComparison.Ordinal);
        Assert.Empty(Tasks());
    }

    [Fact]
    public void ManagerWithoutRightsOnTheDeal_ChangesNothing()
    {
        Faults.AssertRefused(RefusalCode.RowNotFound, () => Decide(mia, AgendaItemTable.DecisionChoice.Drop, reason: "Lost"));
        Service.Execute(new GrantAccessRequest
        {
            Target = deal.Reference(OpportunityTable.LogicalName),
            PrincipalAccess = new PrincipalAccess { Principal = mia.Reference(SystemUserTable.LogicalName), AccessMask = AccessRights.ReadAccess },
        });
        Faults.AssertRefused(RefusalCode.OpportunityNotWritable, () => Decide(mia, AgendaItemTable.DecisionChoice.Drop, reason: "Lost"));
        Assert.Equal(OpportunityTable.State.Open, Deal().Choice(OpportunityTable.StateCode));
        Assert.Equal(AgendaItemTable.Status.Open, Item().Choice(AgendaItemTable.StatusCode));
    }

    [Fact]
    public void ClosedDeal_IsNotAdvanced()
    {
        Service.Win(deal, Sales.Day(6, 9));
        Faults.AssertRefused(RefusalCode.OpportunityClosed, () => Decide(ann, AgendaItemTable.DecisionChoice.Advance, "Signs", Sales.Day(6, 20)));
        Assert.Empty(Tasks());
    }

    [Fact]
    public void ItemWithoutOpportunity_IsRefused()
    {
        var plain = host.As(ann).Item(one);
        Faults.AssertRefused(RefusalCode.DecisionIncomplete, () => Decide(ann, AgendaItemTable.DecisionChoice.Drop, reason: "Lost", about: plain));
    }

    [Fact]
    public void EndedOneOnOne_DecidesNothingAnyMore()
    {
        Service.Discuss(item);
        Service.End(one, OneOnOneTable.Status.Completed);
        Faults.AssertRefused(RefusalCode.AgendaClosed, () => Decide(ann, AgendaItemTable.DecisionChoice.Drop, reason: "Lost"));
    }

    [Fact]
    public void Stranger_LearnsNothingOfTheItem() =>
        Faults.AssertRefused(RefusalCode.RowNotFound, () => Decide(Service.Coach("Zoe"), AgendaItemTable.DecisionChoice.Drop, reason: "Lost"));

    private Guid Decide(
        Guid caller, int decision, string? step = null, DateTime? on = null, string? reason = null, Guid? about = null, string? stage = null, DateTime? closeDate = null)
    {
        var request = new OrganizationRequest("coach_DecideOpportunity")
        {
            ["AgendaItem"] = (about ?? item).Reference(AgendaItemTable.LogicalName),
            ["Decision"] = decision,
        };
        if (step is not null)
            request["NextStep"] = step;
        if (on is { } day)
            request["On"] = DateTime.SpecifyKind(day, DateTimeKind.Utc);
        if (reason is not null)
            request["Reason"] = reason;
        if (stage is not null)
            request["Stage"] = stage;
        if (closeDate is { } close)
            request["CloseDate"] = DateTime.SpecifyKind(close, DateTimeKind.Utc);
        return ((EntityReference)host.As(caller).Execute(request)["Opportunity"]).Id;
    }

    private List<Entity> Tasks() =>
        [.. Service.RetrieveMultiple(new QueryExpression(TaskTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];

    private Entity Deal() => Service.Retrieve(OpportunityTable.LogicalName, deal, new ColumnSet(true));

    private Entity Item() => Service.Retrieve(AgendaItemTable.LogicalName, item, new ColumnSet(true));
}
