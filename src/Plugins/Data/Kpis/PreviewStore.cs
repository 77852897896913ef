using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using CrmCoaching.Domain.Kpis.Reading;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>Computes a definition that is not saved yet, with the rights of whoever asks.</summary>
public sealed class PreviewStore(IOrganizationService asCaller)
{
    /// <param name="nowUtc">In UTC.</param>
    /// <param name="problem">Why it does not work, or null.</param>
    /// <returns>Null when it does not work.</returns>
    public PreviewJson? Of(KpiDraftJson draft, Guid caller, Rep rep, DateTime nowUtc, out string? problem)
    {
        var rows = new KpiDefinitionStore(asCaller).Rows().Where(row => row.Choice(KpiDefinitionTable.StateCode) == KpiDefinitionTable.State.Active).ToArray();
        var draftRow = draft.ToRow(code => rows.FirstOrDefault(row => row.Text(KpiDefinitionTable.Key) == code)?.Id);
        var verdict = new DefinitionCheckStore(asCaller).CheckAsCaller(draftRow, caller, nowUtc);
        problem = verdict.Problem;
        if (problem is not null)
            return null;

        DefinitionCheckStore.Put(verdict, draftRow, nowUtc);
        var code = draftRow.Text(KpiDefinitionTable.Key)!;
        var catalog = KpiDefinitionStore.Catalog([.. rows.Where(row => row.Text(KpiDefinitionTable.Key) != code), draftRow]);
        return catalog.Problems.TryGetValue(code, out problem) ? null : Compute(catalog, code, rep, nowUtc);
    }

    private PreviewJson Compute(KpiCatalog catalog, string code, Rep rep, DateTime nowUtc)
    {
        var settings = KpiSettings.Default;
        var scope = new ReadScope([rep.Id], rep.Zone, nowUtc);
        var current = CalendarMonth.Of(scope.Today);
        var months = current.Add(-settings.TrendMonths).To(current.Add(-1));
        var toDate = new DateSpan(current.First, scope.Today);

        var wanted = months.Select(month => month.Span).Concat([toDate]).Select(days => new Demand(code, days));
        var readings = new ReadingStore(asCaller).Read(catalog, new DemandRule(catalog, settings, scope.Today).Needed(wanted), scope);
        var evaluator = new KpiEvaluator(
            catalog, settings, scope.Today, GoalBook.Empty(catalog, settings.WorkingWeek), demand => readings.Of(rep.Id, demand));
        var actual = evaluator.Of(code, toDate);
        return new PreviewJson
        {
            Period = new PeriodJson { From = toDate.First.ToString(), To = toDate.Last.ToString() },
            Actual = actual.Value,
            Reason = actual.Explanation,
            Trend = [.. months.Select(month => new TrendJson { Month = month.First.ToString(), Actual = evaluator.Of(code, month.Span).Value })],
        };
    }
}
