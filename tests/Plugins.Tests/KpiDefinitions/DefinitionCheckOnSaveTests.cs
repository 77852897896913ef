using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.KpiDefinitions;

public sealed class DefinitionCheckOnSaveTests : IDisposable
{
    private readonly CoachingHost host = new();

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void GoodDefinition_HasNoProblem_AndKnowsWhenItWasChecked()
    {
        var saved = Saved(Service.Create(Definition(PhoneCallTable.LogicalName)));
        Assert.Null(saved.Text(KpiDefinitionTable.Problem));
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, saved.Instant(KpiDefinitionTable.CheckedOn));
    }

    [Fact]
    public void UnknownTable_IsNamed()
    {
        var saved = Saved(Service.Create(Definition("phonecal")));
        Assert.Contains("phonecal", saved.Text(KpiDefinitionTable.Problem), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PrivateNoteTable.LogicalName)]
    [InlineData(FeedbackResponseTable.LogicalName)]
    [InlineData(OneOnOneTable.LogicalName)]
    public void ConfidentialTable_IsAProblem(string table) =>
        Assert.NotNull(Saved(Service.Create(Definition(table))).Text(KpiDefinitionTable.Problem));

    [Fact]
    public void MendedDefinition_LosesItsProblem()
    {
        var definition = Service.Create(Definition("phonecal"));
        Service.Update(new Entity(KpiDefinitionTable.LogicalName, definition) { [KpiDefinitionTable.Table] = PhoneCallTable.LogicalName });
        Assert.Null(Saved(definition).Text(KpiDefinitionTable.Problem));
    }

    [Fact]
    public void ProblemWrittenByHand_IsRefused()
    {
        var definition = Service.Create(Definition("phonecal"));
        Faults.AssertRefused(
            RefusalCode.ColumnIsComputed,
            () => Service.Update(new Entity(KpiDefinitionTable.LogicalName, definition) { [KpiDefinitionTable.Problem] = null }));
    }

    private static Entity Definition(string table) => new(KpiDefinitionTable.LogicalName)
    {
        [KpiDefinitionTable.Key] = "calls_tried",
        [KpiDefinitionTable.Name] = "Calls tried",
        [KpiDefinitionTable.Category] = new OptionSetValue(KpiDefinitionTable.CategoryChoice.Input),
        [KpiDefinitionTable.Unit] = new OptionSetValue(KpiDefinitionTable.UnitChoice.Number),
        [KpiDefinitionTable.Calculation] = new OptionSetValue(KpiDefinitionTable.CalculationChoice.Aggregate),
        [KpiDefinitionTable.Aggregate] = new OptionSetValue(KpiDefinitionTable.AggregateChoice.Count),
        [KpiDefinitionTable.Table] = table,
        [KpiDefinitionTable.UserColumn] = PhoneCallTable.OwnerId,
        [KpiDefinitionTable.DateColumn] = PhoneCallTable.CreatedOn,
    };

    private Entity Saved(Guid definition) =>
        Service.Retrieve(KpiDefinitionTable.LogicalName, definition, new ColumnSet(KpiDefinitionTable.Problem, KpiDefinitionTable.CheckedOn));
}
