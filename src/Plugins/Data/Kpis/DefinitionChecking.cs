using CrmCoaching.Data.Maintenance;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>Checks every KPI definition again: columns, roles and tables may have changed since it was saved.</summary>
public sealed class DefinitionChecking(IOrganizationService service) : IMaintenanceJob
{
    public string Name => nameof(DefinitionChecking);

    public JobOutcome Run(MaintenanceRun run)
    {
        var last = new DefinitionCheckStore(service).CheckAfter(run.Watermark, run.NowUtc, run.HasTime, out var written);
        return new JobOutcome(written, last);
    }
}
