using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>
/// Finds what was not handed over when a rep's manager changed: because that failed, because it was changed past every step, or because the new manager got the
/// role only later. A day on which all is where it belongs costs three reads, whatever the number of reps.
/// </summary>
public sealed class HandoverHealing(IOrganizationService service) : IMaintenanceJob
{
    private const string RepAlias = "rep";

    public string Name => "HandoverHealing";

    public JobOutcome Run(MaintenanceRun run)
    {
        var astray = Astray(run.NowUtc).Distinct().Select(id => id.ToString("D"))
            .Where(rep => run.Watermark is null || string.CompareOrdinal(rep, run.Watermark) > 0)
            .OrderBy(rep => rep, StringComparer.Ordinal).ToList();
        var handover = new Handover(service, run.NowUtc);
        var written = 0;
        for (var next = 0; next < astray.Count; next++)
        {
            written += handover.Of(Guid.Parse(astray[next]), former: null, run.HasTime);
            if (next + 1 < astray.Count && !run.HasTime())
                return new JobOutcome(written, astray[next]);
        }

        return new JobOutcome(written, null);
    }

    private IEnumerable<Guid> Astray(DateTime nowUtc)
    {
        var cadences = OfAnother(CadenceTable.LogicalName, CadenceTable.Rep, CadenceTable.Manager);
        cadences.Criteria.AddCondition(CadenceTable.StateCode, ConditionOperator.Equal, CadenceTable.State.Active);

        var oneOnOnes = OfAnother(OneOnOneTable.LogicalName, OneOnOneTable.Rep, OneOnOneTable.Manager);
        oneOnOnes.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.In, OneOnOneTable.Status.Planned, OneOnOneTable.Status.Preparing);
        oneOnOnes.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterThan, nowUtc);

        return Reps(cadences, CadenceTable.Rep).Concat(Reps(oneOnOnes, OneOnOneTable.Rep)).Concat(Reps(Commitments(), CommitmentTable.Rep));
    }

    /// <summary>Rows of a pair whose manager is not the rep's, or whose rep has left.</summary>
    private static QueryExpression OfAnother(string table, string rep, string manager)
    {
        var query = AboutReps(table, rep);
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        any.Conditions.Add(new ConditionExpression(manager, ConditionOperator.NotEqual, true, $"{RepAlias}.{SystemUserTable.ParentSystemUserId}"));
        any.AddCondition(RepAlias, SystemUserTable.IsDisabled, ConditionOperator.Equal, true);
        return query;
    }

    /// <summary>Open commitments between the rep and somebody who is the manager no more. Those of a rep who has left stay as they are.</summary>
    private static QueryExpression Commitments()
    {
        var query = AboutReps(CommitmentTable.LogicalName, CommitmentTable.Rep);
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        query.Criteria.AddCondition(RepAlias, SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        foreach (var person in new[] { CommitmentTable.OwnerId, CommitmentTable.Counterpart })
        {
            // Of the two people one is the rep; the other must be the manager.
            var other = query.Criteria.AddFilter(LogicalOperator.Or);
            other.Conditions.Add(new ConditionExpression(person, ConditionOperator.NotEqual, true, $"{RepAlias}.{SystemUserTable.ParentSystemUserId}"));
        }

        return query;
    }

    private static QueryExpression AboutReps(string table, string rep)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(rep), Distinct = true };
        query.AddOrder(rep, OrderType.Ascending);
        query.AddLink(SystemUserTable.LogicalName, rep, SystemUserTable.Id).EntityAlias = RepAlias;
        return query;
    }

    private IEnumerable<Guid> Reps(QueryExpression query, string rep) => service.Rows(query).Select(row => row.Lookup(rep)).OfType<Guid>();
}
