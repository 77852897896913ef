using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.KpiDefinitions;

/// <summary>What the day's check finds after a definition was saved.</summary>
public sealed class DefinitionCheckingTests : IDisposable
{
    private const string RolesOfUsers = "systemuserroles_association";
    private readonly CoachingHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void SaverWhoLosesTheRole_IsNoticed_AndStaysNoticed()
    {
        var olga = host.Service.NewUser("Olga");
        host.Service.GiveRole(olga, KnownRows.AdministratorRole);
        host.As(olga).Create(Definition());
        host.RunDay();
        Assert.Null(Problem());

        host.Service.Disassociate(
            SystemUserTable.LogicalName, olga, new Relationship(RolesOfUsers), [KnownRows.AdministratorRole.Reference(RoleTable.LogicalName)]);
        Assert.Equal(1, host.RunDay()["DefinitionChecking"]);
        var found = Problem();
        Assert.NotNull(found);

        Assert.Equal(0, host.RunDay()["DefinitionChecking"]);
        Assert.Equal(found, Problem());
    }

    [Fact]
    public void TableThatComesBack_MendsTheDefinition()
    {
        host.Service.Create(Definition());
        Sql("UPDATE coach_kpidefinition SET coach_problem = 'The table was gone.', coach_shape = NULL");

        Assert.Equal(1, host.RunDay()["DefinitionChecking"]);
        Assert.Null(Problem());
    }

    private string? Problem() => host.Service.Definition("calls_tried").Text(KpiDefinitionTable.Problem);

    private static Entity Definition() => new(KpiDefinitionTable.LogicalName)
    {
        [KpiDefinitionTable.Key] = "calls_tried",
        [KpiDefinitionTable.Name] = "Calls tried",
        [KpiDefinitionTable.Category] = new OptionSetValue(KpiDefinitionTable.CategoryChoice.Input),
        [KpiDefinitionTable.Calculation] = new OptionSetValue(KpiDefinitionTable.CalculationChoice.Aggregate),
        [KpiDefinitionTable.Table] = PhoneCallTable.LogicalName,
        [KpiDefinitionTable.UserColumn] = PhoneCallTable.OwnerId,
        [KpiDefinitionTable.DateColumn] = PhoneCallTable.ActualEnd,
        [KpiDefinitionTable.Aggregate] = new OptionSetValue(KpiDefinitionTable.AggregateChoice.Count),
    };

    /// <summary>Past every rule, as a check that found something would have left it.</summary>
    private void Sql(string statement)
    {
        var database = host.Organization.Engine.Database;
        var session = database.TakeWriter();
        try
        {
            session.Begin();
            session.Run(statement);
            session.Commit();
        }
        finally
        {
            database.Return(session);
        }
    }
}
