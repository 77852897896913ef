using System.Collections.Generic;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Reading;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>Reads what KPIs are calculated from.</summary>
public sealed class ReadingStore(IOrganizationService service)
{
    private readonly AggregateQueryStore queries = new(service);

    /// <summary>The most groups that one query of the last reading gave back, and the most rows that it counted.</summary>
    public ReadingSize LastSize { get; private set; } = ReadingSize.None;

    /// <returns>Null when more groups came back than the platform gives: the whole must be read again in smaller slices.</returns>
    public Readings? TryRead(KpiCatalog catalog, IReadOnlyCollection<Demand> demands, ReadScope scope)
    {
        var readings = new Readings();
        LastSize = ReadingSize.None;
        foreach (var planned in ReadPlanner.Plan(catalog, demands, scope))
        {
            var rows = queries.Run(planned.Query);
            LastSize = LastSize.Or(rows);
            if (PlannedQuery.Overflows(rows))
                return null;
            planned.Read(rows, readings);
        }

        return readings;
    }

    /// <exception cref="RefusedException">Too many groups came back.</exception>
    public Readings Read(KpiCatalog catalog, IReadOnlyCollection<Demand> demands, ReadScope scope) =>
        TryRead(catalog, demands, scope) ?? throw new RefusedException(new Refusal(
            RefusalCode.KpiSliceTooLarge,
            $"KPIs of {scope.Reps.Count} rep(s)",
            $"A query gave {PlannedQuery.MostGroups} groups back, which is as many as the platform gives, so more may be missing.",
            "Ask for fewer reps or months at once, or count something coarser."));
}
