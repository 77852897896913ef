using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Kpis;

/// <summary>The values of one rep's KPIs, calculated from what was read. Nothing is rounded.</summary>
public sealed class KpiEvaluator
{
    private readonly KpiCatalog catalog;
    private readonly KpiSettings settings;
    private readonly LocalDate today;
    private readonly GoalBook goals;
    private readonly Func<Demand, Measure> read;

    /// <param name="read">The value of an aggregate for the rep and the days.</param>
    public KpiEvaluator(KpiCatalog catalog, KpiSettings settings, LocalDate today, GoalBook goals, Func<Demand, Measure> read)
    {
        this.catalog = catalog ?? throw new ArgumentNullException(nameof(catalog));
        this.settings = settings ?? throw new ArgumentNullException(nameof(settings));
        this.today = today;
        this.goals = goals ?? throw new ArgumentNullException(nameof(goals));
        this.read = read ?? throw new ArgumentNullException(nameof(read));
    }

    /// <exception cref="KeyNotFoundException">There is no such KPI, or an aggregate that it needs was not read.</exception>
    public Measure Of(string code, DateSpan days)
    {
        if (catalog.Problems.TryGetValue(code, out var problem))
            return Measure.Missing(MissingReason.DefinitionProblem, problem);

        var definition = catalog[code];
        return definition.Calculation switch
        {
            KpiCalculation.Aggregate => read(new Demand(code, days)),
            KpiCalculation.Ratio => Ratio(definition, days),
            KpiCalculation.Sum => Sum(definition, days),
            KpiCalculation.Growth => Growth(definition, days),
            _ => Coverage(definition, days),
        };
    }

    private Measure Ratio(KpiDefinition definition, DateSpan days)
    {
        var dividend = Operand(definition, 0, days);
        var divisor = Operand(definition, 1, days);
        if (dividend.Value is null)
            return dividend;
        if (divisor.Value is null)
            return divisor;
        return divisor.Value == 0
            ? Measure.Missing(MissingReason.DividedByZero, $"{NameOf(definition, 1)} is 0.")
            : Measure.Of(dividend.Value.Value / divisor.Value.Value);
    }

    private Measure Sum(KpiDefinition definition, DateSpan days)
    {
        var first = Operand(definition, 0, days);
        var second = Operand(definition, 1, days);
        if (first.Value is null)
            return first;
        return second.Value is null ? second : Measure.Of(first.Value.Value + second.Value.Value);
    }

    private Measure Growth(KpiDefinition definition, DateSpan days)
    {
        var now = Operand(definition, 0, days);
        if (now.Value is null)
            return now;

        var earlier = days.YearEarlier();
        var then = Operand(definition, 0, earlier);
        return then.Value is > 0
            ? Measure.Of((now.Value.Value - then.Value.Value) / then.Value.Value)
            : Measure.Missing(MissingReason.NoEarlierValue, $"{NameOf(definition, 0)} from {earlier.First} to {earlier.Last} is {(then.Value is null ? "unknown" : "not above 0")}.");
    }

    /// <summary>What is open for the coming days, over what is still to reach in them: the present month's rest and the months after it.</summary>
    private Measure Coverage(KpiDefinition definition, DateSpan days)
    {
        if (days.Last != today)
            return Measure.Missing(MissingReason.OnlyAsOfNow, $"{definition.Label.Name} can be computed for the present only.");

        var open = Operand(definition, 0, DemandRule.ComingDays(today, settings));
        if (open.Value is null)
            return open;
        if (ToReach(catalog[definition.Operands[1]]) is not { } toReach)
            return Measure.Missing(MissingReason.NoGoal, $"There is no goal for {NameOf(definition, 1)} in the next {settings.CoverageDays} days.");
        return toReach > 0
            ? Measure.Of(open.Value.Value / toReach)
            : Measure.Missing(MissingReason.DividedByZero, $"Nothing of the goal for {NameOf(definition, 1)} is left to reach.");
    }

    private decimal? ToReach(KpiDefinition target)
    {
        var coming = DemandRule.ComingDays(today, settings);
        var month = CalendarMonth.Of(today);
        var ofMonth = goals.Of(target.Code, month);
        var reached = Of(target.Code, new DateSpan(month.First, today)).Value;
        if (ofMonth is null || reached is null)
            return null;

        var left = Math.Max(0, ofMonth.Value - reached.Value);
        return coming.Last <= month.Last ? left : left + goals.Of(target, new DateSpan(month.Last.AddDays(1), coming.Last));
    }

    private Measure Operand(KpiDefinition definition, int index, DateSpan days) => Of(definition.Operands[index], days);

    private string NameOf(KpiDefinition definition, int index) => catalog[definition.Operands[index]].Label.Name;
}
