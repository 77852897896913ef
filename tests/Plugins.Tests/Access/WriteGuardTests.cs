using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmCoaching.Plugins.Tests.Access;

public sealed class WriteGuardTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid ann;
    private readonly Guid mia;

    public WriteGuardTests()
    {
        mia = Service.NewUser("Mia");
        ann = Service.NewUser("Ann", manager: mia);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void StampWrittenByHand_IsRefused_EvenForAnAdministrator()
    {
        var deal = Service.NewOpportunity(owner: ann);
        var message = Faults.AssertRefused(RefusalCode.ColumnIsComputed, () => Service.Change(deal, Steal));
        Assert.Contains(OpportunityTable.ClosedOwner, message, StringComparison.Ordinal);
    }

    [Fact]
    public void StampGivenAtCreation_IsRefused() => Faults.AssertRefused(
        RefusalCode.ColumnIsComputed,
        () => Service.OpportunityOf(Service.NewAccount().Reference(AccountTable.LogicalName), ann, Steal));

    [Theory]
    [InlineData("coach_StartOneOnOne")]
    [InlineData("CrmCoaching.Steps.Opportunities.StampResultOnClose")]
    public void Tag_OpensNothing(string tag)
    {
        var deal = new Entity(OpportunityTable.LogicalName, Service.NewOpportunity(owner: ann));
        Steal(deal);
        var request = new UpdateRequest { Target = deal };
        request["tag"] = tag;
        Faults.AssertRefused(RefusalCode.ColumnIsComputed, () => Service.Execute(request));
    }

    [Fact]
    public void ColumnsOfPeople_StayTheirs()
    {
        var one = OneOnOne();
        Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.SharedNotes] = "Talked about the pipeline.", [OneOnOneTable.CoachingMinutes] = 20 });
    }

    [Theory]
    [InlineData(OneOnOneTable.Key)]
    [InlineData(OneOnOneTable.Scorecard)]
    public void ComputedTextOfAOneOnOne_IsRefused(string column)
    {
        var one = OneOnOne();
        Faults.AssertRefused(RefusalCode.ColumnIsComputed, () => Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [column] = "mine" }));
    }

    [Fact]
    public void ComputedColumnCleared_IsRefusedToo()
    {
        var one = OneOnOne();
        Faults.AssertRefused(RefusalCode.ColumnIsComputed, () => Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.PracticeScore] = null }));
    }

    [Fact]
    public void EmptyComputedColumnAtCreation_Passes()
    {
        var row = Draft();
        row[OneOnOneTable.PracticeScore] = null;
        Service.Create(row);
    }

    [Fact]
    public void RepOfAOneOnOne_IsFixedOnceItExists()
    {
        var one = OneOnOne();
        Faults.AssertRefused(
            RefusalCode.ColumnIsComputed,
            () => Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.Rep] = mia.Reference(SystemUserTable.LogicalName) }));
    }

    [Fact]
    public void CompletedByHand_IsRefused_CancelledIsNot()
    {
        var one = OneOnOne();
        Faults.AssertRefused(RefusalCode.StatusIsComputed, () => Service.End(one, OneOnOneTable.Status.Completed));
        Service.End(one, OneOnOneTable.Status.Cancelled);
    }

    private static void Steal(Entity row) => row[OpportunityTable.ClosedOwner] = Guid.NewGuid().Reference(SystemUserTable.LogicalName);

    private Guid OneOnOne() => Service.Create(Draft());

    private Entity Draft() => new(OneOnOneTable.LogicalName)
    {
        [OneOnOneTable.Manager] = mia.Reference(SystemUserTable.LogicalName),
        [OneOnOneTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
        [OneOnOneTable.ScheduledStart] = host.Clock.GetUtcNow().UtcDateTime,
    };
}
