using CrmCoaching.Data;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Feedback;

/// <summary>A KPI reads as SYSTEM, so that a definition would be a way into the vault.</summary>
public sealed class VaultDefinitionTests : IClassFixture<CoachingHost>
{
    private static int number;
    private readonly CoachingHost host;

    public VaultDefinitionTests(CoachingHost host) => this.host = host;

    public static TheoryData<string> Spellings
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var table in ConfidentialTables.Vault)
                data.AddRange(table, table.ToUpperInvariant(), table.Replace("coach_", "Coach_", StringComparison.Ordinal), $" {table} ");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void VaultTable_IsRefusedWhereverItIsNamed(string table)
    {
        string?[] filters =
        [
            null,
            $"<filter><link-entity name='{table}' from='createdby' to='ownerid' link-type='any'/></filter>",
            $"<filter><link-entity name='systemuser' from='systemuserid' to='ownerid' link-type='any'><filter><link-entity name='{table}' from='modifiedby' to='systemuserid' link-type='any'/></filter></link-entity></filter>",
            $"<filter type='or'><link-entity name='{table}' from='coach_name' to='subject' link-type='not any'><filter><condition attribute='coach_name' operator='like' value='a%'/></filter></link-entity></filter>",
        ];
        Assert.All(filters, filter => Assert.NotNull(Problem(filter is null ? table : PhoneCallTable.LogicalName, filter)));
    }

    [Fact]
    public void SameDefinitionOfAnotherTable_IsFine()
    {
        Assert.Null(Problem(PhoneCallTable.LogicalName, null));
        Assert.Null(Problem(PhoneCallTable.LogicalName, "<filter><link-entity name='account' from='createdby' to='ownerid' link-type='any'/></filter>"));
    }

    /// <summary>What the check found, or what refused the row.</summary>
    private string? Problem(string table, string? filter)
    {
        var definition = new Entity(KpiDefinitionTable.LogicalName)
        {
            [KpiDefinitionTable.Key] = $"spy_{Interlocked.Increment(ref number)}",
            [KpiDefinitionTable.Name] = "Spy",
            [KpiDefinitionTable.Calculation] = new OptionSetValue(KpiChoices.Of(KpiCalculation.Aggregate)),
            [KpiDefinitionTable.Table] = table,
            [KpiDefinitionTable.UserColumn] = "createdby",
            [KpiDefinitionTable.DateColumn] = "createdon",
            [KpiDefinitionTable.Aggregate] = new OptionSetValue(KpiChoices.Of(AggregateKind.Count)),
            [KpiDefinitionTable.Filter] = filter,
        };
        try
        {
            var id = host.Service.Create(definition);
            return host.Service.Retrieve(KpiDefinitionTable.LogicalName, id, new ColumnSet(KpiDefinitionTable.Problem)).Text(KpiDefinitionTable.Problem);
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
        {
            return fault.Message;
        }
    }
}
