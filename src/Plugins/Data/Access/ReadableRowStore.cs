using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>Rows as far as somebody may read them.</summary>
public sealed class ReadableRowStore(IOrganizationService asCaller)
{
    /// <summary>One read.</summary>
    /// <returns>Null when there is no such row or the caller may not read it.</returns>
    public ReadableRow? Find(EntityReference target)
    {
        var isOwned = !OwnTables.Configuration.Contains(target.LogicalName);

        // Own tables name their key and their owner's columns alike.
        var query = new QueryExpression(target.LogicalName)
        {
            ColumnSet = isOwned ? new ColumnSet(OneOnOneTable.OwnerId, OneOnOneTable.OwningBusinessUnit) : new ColumnSet(false),
            TopCount = 1,
        };
        query.Criteria.AddCondition(target.LogicalName + "id", ConditionOperator.Equal, target.Id);
        return asCaller.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? new ReadableRow(target, row.GetAttributeValue<EntityReference>(OneOnOneTable.OwnerId), row.Lookup(OneOnOneTable.OwningBusinessUnit))
            : null;
    }
}
