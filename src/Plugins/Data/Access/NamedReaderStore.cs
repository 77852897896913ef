using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>People by id, with the managers above them.</summary>
public sealed class NamedReaderStore(IOrganizationService service)
{
    /// <summary>A query has 15 links at most; chains are shorter than this.</summary>
    private const int LongestChain = 8;

    /// <summary>One read.</summary>
    /// <param name="levels">How many levels of managers are asked for.</param>
    public IReadOnlyList<NamedReader> Of(IReadOnlyCollection<Guid> users, Guid? owner, int levels)
    {
        if (users.Count == 0)
            return [];

        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = Columns() };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, users.Cast<object>().ToArray());
        query.AddOrder(SystemUserTable.FullName, OrderType.Ascending);
        var links = query.LinkEntities;
        var depth = Math.Min(levels, LongestChain);
        for (var level = 1; level <= depth; level++)
        {
            var above = new LinkEntity(
                SystemUserTable.LogicalName, SystemUserTable.LogicalName, SystemUserTable.ParentSystemUserId, SystemUserTable.Id, JoinOperator.LeftOuter)
            {
                EntityAlias = Alias(level),
                Columns = Columns(),
            };
            links.Add(above);
            links = above.LinkEntities;
        }

        return [.. service.RetrieveMultiple(query).Entities.Select(row => Read(row, owner, depth))];
    }

    private static NamedReader Read(Entity row, Guid? owner, int depth) => new(
        row.Id,
        row.Text(SystemUserTable.FullName) ?? row.Id.ToString(),
        row.Id == owner,
        row.Lookup(SystemUserTable.BusinessUnitId) ?? Guid.Empty,
        row.Number<bool>(SystemUserTable.IsDisabled) ?? false,
        [.. Enumerable.Range(1, depth).Select(level => Above(row, level)).OfType<ManagerAbove>()]);

    private static ManagerAbove? Above(Entity row, int level)
    {
        string Column(string name) => RowValues.Of(Alias(level), name);
        return row.Number<Guid>(Column(SystemUserTable.Id)) is { } id
            ? new ManagerAbove(
                id,
                row.Text(Column(SystemUserTable.FullName)) ?? id.ToString(),
                level,
                row.Lookup(Column(SystemUserTable.BusinessUnitId)) ?? Guid.Empty,
                row.Number<bool>(Column(SystemUserTable.IsDisabled)) ?? false)
            : null;
    }

    private static ColumnSet Columns() => new(
        SystemUserTable.Id, SystemUserTable.FullName, SystemUserTable.ParentSystemUserId, SystemUserTable.BusinessUnitId, SystemUserTable.IsDisabled);

    private static string Alias(int level) => "above" + level;
}
