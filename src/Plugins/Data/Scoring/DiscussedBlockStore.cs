using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Scoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Scoring;

/// <summary>
/// The blocks of 1:1s in which something was discussed or written down. What the rep wrote to prepare an item is no part of
/// how the 1:1 was run; once it was discussed, it is.
/// </summary>
public sealed class DiscussedBlockStore(IOrganizationService service)
{
    private const string MeetingAlias = "meeting";

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
            ColumnSet = new ColumnSet(AgendaItemTable.OneOnOne, AgendaItemTable.Block, AgendaItemTable.StatusCode, AgendaItemTable.RaisedBy),
        };
        var meeting = query.AddLink(OneOnOneTable.LogicalName, AgendaItemTable.OneOnOne, OneOnOneTable.Id);
        meeting.EntityAlias = MeetingAlias;
        meeting.Columns = new ColumnSet(OneOnOneTable.Rep);
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.In, oneOnOnes.Cast<object>().ToArray());
        query.Criteria.AddCondition(AgendaItemTable.Block, ConditionOperator.NotNull);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Discussed);
        either.AddCondition(AgendaItemTable.Notes, ConditionOperator.NotNull);
        query.AddOrder(AgendaItemTable.Id, OrderType.Ascending);
        return service.Rows(query)
            .Where(row => Names.ContainsKey(row.Choice(AgendaItemTable.Block) ?? 0) && Covers(row))
            .Select(row => (OneOnOne: row.Lookup(AgendaItemTable.OneOnOne) ?? Guid.Empty, Block: Names[row.Choice(AgendaItemTable.Block) ?? 0]))
            .Distinct()
            .ToLookup(covered => covered.OneOnOne, covered => covered.Block);
    }

    private static bool Covers(Entity row) =>
        row.Choice(AgendaItemTable.StatusCode) == AgendaItemTable.Status.Discussed
        || row.Lookup(AgendaItemTable.RaisedBy) != row.Lookup(RowValues.Of(MeetingAlias, OneOnOneTable.Rep));
}
