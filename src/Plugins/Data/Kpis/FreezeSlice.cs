using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Freezing;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;
using CrmCoaching.Domain.Kpis.Scorecards;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.Data.Kpis;

/// <summary>Records the months of a few reps of one zone. When too much comes back, the slice is read again in halves.</summary>
public sealed class FreezeSlice(KpiCatalog catalog, KpiSettings settings, Func<IReadOnlyCollection<Rep>, Func<Rep, GoalBook>> goalsOf, ReadingStore readings, RepMonthStore months)
{
    /// <summary>The largest slice that came back whole, and how large it was.</summary>
    public int NextSlice { get; private set; } = 1;

    /// <returns>How many rows were written.</returns>
    /// <exception cref="RefusedException">Not even one rep's one month can be read.</exception>
    public int Freeze(IReadOnlyList<Rep> reps, FreezeRequest request, DateTime nowUtc)
    {
        var today = reps[0].Zone.DateOf(nowUtc);
        var lastEnded = CalendarMonth.Of(today).Add(-1);
        NextSlice = reps.Count;
        var ended = request.From.To(request.To < lastEnded ? request.To : lastEnded);
        if (ended.Count == 0)
            return 0;

        var kept = months.Of([.. reps.Select(rep => rep.Id)], ended[0], ended[ended.Count - 1]).ToLookup(month => month.Rep);
        CalendarMonth[] due = [.. ended.Where(month => request.Refreeze || reps.Any(rep => !IsFrozen(kept[rep.Id], month)))];
        return due.Length == 0 ? 0 : Freeze(reps, due, kept, request.Refreeze, new FreezeMoment(nowUtc, today, goalsOf(reps)));
    }

    private int Freeze(IReadOnlyList<Rep> reps, IReadOnlyList<CalendarMonth> due, ILookup<Guid, RepMonth> kept, bool refreeze, FreezeMoment now)
    {
        var demands = new DemandRule(catalog, settings, now.Today).Needed(Wanted(due, now.Today));
        if (readings.TryRead(catalog, demands, new ReadScope([.. reps.Select(rep => rep.Id)], reps[0].Zone, now.NowUtc)) is { } read)
        {
            NextSlice = readings.LastSize.NextSlice(reps.Count);
            return reps.Sum(rep => Write(rep, due, kept[rep.Id], refreeze, now, read));
        }

        if (reps.Count > 1)
        {
            var half = reps.Count / 2;
            return Freeze([.. reps.Take(half)], due, kept, refreeze, now) + Freeze([.. reps.Skip(half)], due, kept, refreeze, now);
        }

        if (due.Count > 1)
        {
            var half = due.Count / 2;
            return Freeze(reps, [.. due.Take(half)], kept, refreeze, now) + Freeze(reps, [.. due.Skip(half)], kept, refreeze, now);
        }

        throw new RefusedException(new Refusal(
            RefusalCode.KpiSliceTooLarge,
            $"{due[0]} of {reps[0].Name}",
            $"A KPI gave {PlannedQuery.MostGroups} groups back for this one month, which is as many as the platform gives.",
            "Let the KPI count something coarser, or deactivate it."));
    }

    private int Write(Rep rep, IReadOnlyList<CalendarMonth> due, IEnumerable<RepMonth> kept, bool refreeze, FreezeMoment now, Readings read)
    {
        var goals = now.GoalsOf(rep);
        var evaluator = new KpiEvaluator(catalog, settings, now.Today, goals, demand => read.Of(rep.Id, demand));
        var written = 0;
        foreach (var month in due.Where(month => refreeze || !IsFrozen(kept, month)))
        {
            var earlier = kept.FirstOrDefault(one => one.Record.Month == month);
            var record = MonthRule.WithCoverage(
                MonthRule.Of(month, catalog.Usable, evaluator, goals), earlier?.Record, catalog.Usable, HasJustEnded(month, now.Today), code => evaluator.Of(code, ToDate(now.Today)));
            var dated = record with { IsFrozen = MonthRule.IsFrozen(month, now.Today, settings), TimeZoneCode = rep.Zone.Code };
            written += months.Save(rep, dated, earlier) ? 1 : 0;
        }

        return written;
    }

    private IEnumerable<Demand> Wanted(IReadOnlyList<CalendarMonth> due, LocalDate today)
    {
        foreach (var kpi in catalog.Usable)
        {
            foreach (var month in due)
                yield return new Demand(kpi.Code, month.Span);
            if (kpi.Calculation == KpiCalculation.Coverage && due.Any(month => HasJustEnded(month, today)))
                yield return new Demand(kpi.Code, ToDate(today));
        }
    }

    private static DateSpan ToDate(LocalDate today) => new(today.FirstOfMonth, today);

    private bool HasJustEnded(CalendarMonth month, LocalDate today) =>
        month == CalendarMonth.Of(today).Add(-1) && !MonthRule.IsFrozen(month, today, settings);

    private static bool IsFrozen(IEnumerable<RepMonth> kept, CalendarMonth month) => kept.Any(one => one.Record.Month == month && one.Record.IsFrozen);
}
