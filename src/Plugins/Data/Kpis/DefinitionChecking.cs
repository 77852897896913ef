using CrmCoaching.Data.Maintenance;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>Checks every KPI definition again: columns, roles and tables may have changed since it was saved.</summary>
public sealed class DefinitionChecking(IOrganizationService service) : IMaintenanceJob
{
    public string Name => nameof(DefinitionChecking);

    public JobOutcome Run(MaintenanceRun run) => new(new DefinitionCheckStore(service).CheckAll(run.NowUtc), null);
}
