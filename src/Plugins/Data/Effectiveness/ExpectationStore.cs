using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>What is expected of managers and their reps.</summary>
public sealed class ExpectationStore(IOrganizationService service, WorkingWeek week)
{
    /// <summary>Of a few teams: two reads, and those of the standard.</summary>
    public TeamExpectations Of(TeamScope scope) =>
        new(new DutyStore(service).Of([.. scope.Teams.Select(team => team.Manager)], scope.Former, week), Agreed(scope), KnownSince(scope));

    /// <summary>The frequency that each rep agreed with the manager, while the cadence is active.</summary>
    private Dictionary<Guid, CadenceFrequency> Agreed(TeamScope scope)
    {
        var query = new QueryExpression(CadenceTable.LogicalName) { ColumnSet = new ColumnSet(CadenceTable.Rep, CadenceTable.Frequency) };
        query.Criteria.AddCondition(CadenceTable.StateCode, ConditionOperator.Equal, CadenceTable.State.Active);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(CadenceTable.Manager, ConditionOperator.In, scope.Managers);
        if (scope.Former.Count > 0)
            either.AddCondition(CadenceTable.Rep, ConditionOperator.In, scope.FormerReps);
        query.AddOrder(CadenceTable.Id, OrderType.Ascending);
        return service.Rows(query)
            .GroupBy(row => row.Lookup(CadenceTable.Rep) ?? Guid.Empty)
            .ToDictionary(own => own.Key, own => CadenceChoices.Frequency(own.First().Choice(CadenceTable.Frequency)));
    }

    /// <summary>The day of each rep's user record.</summary>
    private Dictionary<Guid, LocalDate> KnownSince(TeamScope scope)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.CreatedOn) };
        DutyStore.OfTeams(query.Criteria, scope.Managers, scope.FormerReps);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        return service.Rows(query).ToDictionary(row => row.Id, row => row.Day(SystemUserTable.CreatedOn) ?? default);
    }
}
