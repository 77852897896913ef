using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Commitments;

/// <summary>Counts what commitments promise, by the KPI engine: one reading for many commitments of the same days.</summary>
public sealed class MeasurementStore
{
    private const string TooMany = "More came back than the platform gives for one person. Have the KPI count something coarser.";

    private readonly IOrganizationService service;
    private readonly KpiSettings rules;
    private readonly Lazy<KpiCatalog> catalog;
    private readonly ReadingStore readings;
    private IReadOnlyDictionary<Guid, IReadOnlyList<AnnualGoal>>? goals;

    public MeasurementStore(IOrganizationService service, IReadOnlyDictionary<string, string> settings)
    {
        this.service = service;
        rules = KpiSettingNames.Of(settings);
        catalog = new Lazy<KpiCatalog>(() => new KpiDefinitionStore(service).Catalog());
        readings = new ReadingStore(service);
    }

    /// <summary>How large the last reading was.</summary>
    public ReadingSize LastSize => readings.LastSize;

    /// <summary>Days after its end in which a period may still change by late bookings, as for months.</summary>
    public int SettleDays => rules.FreezeAfterDays;

    /// <summary>One commitment: the definitions and its figures.</summary>
    public Measurement Of(MeasureOrder order, DateTime nowUtc)
    {
        return MeasureCluster.Of([order], nowUtc, SettleDays) is { Count: > 0 } clusters
            ? Of(clusters[0], clusters[0].Orders, nowUtc)[order.Commitment]
            : order.Measure(order.Zone.DateOf(nowUtc), SettleDays, _ => Measure.Missing(MissingReason.NotRecorded, "It was not read."));
    }

    /// <summary>Some commitments of a cluster. What comes back cut off is read again in halves.</summary>
    /// <returns>By commitment.</returns>
    public IReadOnlyDictionary<Guid, Measurement> Of(MeasureCluster cluster, IReadOnlyList<MeasureOrder> orders, DateTime nowUtc)
    {
        var today = cluster.Zone.DateOf(nowUtc);
        string[] codes = [.. orders.Select(order => order.Plan.Code).Distinct()];
        Guid[] owners = [.. orders.Select(order => order.Owner).Distinct()];
        var demands = new DemandRule(catalog.Value, rules, today).Needed(
            codes.Where(IsUsable).SelectMany(code => cluster.Spans.Select(days => new Demand(code, days))));
        var read = demands.Count == 0 ? new Readings() : readings.TryRead(catalog.Value, demands, new ReadScope(owners, cluster.Zone, nowUtc));
        if (read is not null)
            return orders.ToDictionary(order => order.Commitment, order => order.Measure(today, SettleDays, days => Value(order, days, today, read), AddsUp(order.Plan.Code)));
        if (owners.Length == 1)
            return orders.ToDictionary(order => order.Commitment, order => order.Measure(today, SettleDays, _ => Measure.Missing(MissingReason.NotRecorded, TooMany)));

        var first = new HashSet<Guid>(owners.Take(owners.Length / 2));
        return Of(cluster, [.. orders.Where(order => first.Contains(order.Owner))], nowUtc)
            .Concat(Of(cluster, [.. orders.Where(order => !first.Contains(order.Owner))], nowUtc))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private Measure Value(MeasureOrder order, DateSpan days, LocalDate today, Readings read)
    {
        if (!catalog.Value.Has(order.Plan.Code))
            return Measure.Missing(MissingReason.DefinitionProblem, $"The KPI {order.Plan.Code} is not active.");
        var evaluator = new KpiEvaluator(catalog.Value, rules, today, GoalsOf(order, today), demand => read.Of(order.Owner, demand));
        return evaluator.Of(order.Plan.Code, days);
    }

    private bool AddsUp(string code) =>
        IsUsable(code) && catalog.Value[code] is { AddsUp: true } kpi && kpi.Operands.All(AddsUp);

    private bool IsUsable(string code) => catalog.Value.Has(code) && !catalog.Value.Problems.ContainsKey(code);

    /// <summary>Only coverage asks for goals, so they are read when the first one of it comes.</summary>
    private GoalBook GoalsOf(MeasureOrder order, LocalDate today)
    {
        if (!IsUsable(order.Plan.Code) || catalog.Value[order.Plan.Code].Calculation != KpiCalculation.Coverage)
            return GoalBook.Empty(catalog.Value, rules.WorkingWeek);

        goals ??= new KpiGoalStore(service).OfYears([.. new[] { today.Year, DemandRule.ComingDays(today, rules).Last.Year }.Distinct()]);
        return new GoalBook(catalog.Value, goals.TryGetValue(order.Owner, out var own) ? own : [], [], rules.WorkingWeek);
    }
}
