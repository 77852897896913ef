using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Scoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Scoring;

/// <summary>The blocks of 1:1s in which something was discussed or written down.</summary>
public sealed class DiscussedBlockStore(IOrganizationService service)
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [BlockChoice.ConnectAndPraise] = "connect and praise",
        [BlockChoice.Commitments] = BlockCoverage.Commitments,
        [BlockChoice.Coaching] = "coaching",
        [BlockChoice.StatusExceptions] = "status exceptions",
        [BlockChoice.Actions] = BlockCoverage.Actions,
    };

    /// <summary>By 1:1. One read.</summary>
    public ILookup<Guid, string> Of(IReadOnlyCollection<Guid> oneOnOnes)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AgendaItemTable.OneOnOne, AgendaItemTable.Block),
            Distinct = true,
        };
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.In, oneOnOnes.Cast<object>().ToArray());
        query.Criteria.AddCondition(AgendaItemTable.Block, ConditionOperator.NotNull);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Discussed);
        either.AddCondition(AgendaItemTable.Notes, ConditionOperator.NotNull);
        return service.RetrieveMultiple(query).Entities
            .Where(row => Names.ContainsKey(row.Choice(AgendaItemTable.Block) ?? 0))
            .ToLookup(row => row.Lookup(AgendaItemTable.OneOnOne) ?? Guid.Empty, row => Names[row.Choice(AgendaItemTable.Block) ?? 0]);
    }
}
