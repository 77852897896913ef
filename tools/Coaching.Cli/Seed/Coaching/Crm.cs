using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>The demo company's CRM, for each of its people.</summary>
internal sealed class Crm(Organization organization)
{
    private const int SecondsPerCall = 60;
    private Dictionary<string, Guid>? kpis;

    public IOrganizationService Service { get; } = organization.ServiceFor(KnownRows.Administrator);

    /// <summary>UTC, in the story.</summary>
    public DateTime Now => organization.Now;

    public IOrganizationService As(Guid user) => organization.ServiceFor(user);

    public EntityReference Kpi(string code)
    {
        kpis ??= Service.RetrieveMultiple(new QueryExpression(KpiDefinitionTable.LogicalName) { ColumnSet = new ColumnSet(KpiDefinitionTable.Key) })
            .Entities.ToDictionary(row => row.GetAttributeValue<string>(KpiDefinitionTable.Key), row => row.Id);
        return new EntityReference(KpiDefinitionTable.LogicalName, kpis[code]);
    }

    /// <summary>What steps left for later, then the day's work until nothing is left of it.</summary>
    public void DoTheDaysWork()
    {
        organization.RunAsyncOperations();
        var request = new OrganizationRequest("coach_RunDailyMaintenance") { ["Budget"] = SecondsPerCall };
        while ((bool)Service.Execute(request)["More"])
        {
        }

        organization.RunAsyncOperations();
    }

    public static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);

    public static EntityReference User(Rep rep) => User(CompanyWriter.RepId(rep.Index));
}
