using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Keys;

/// <summary>Keys that are taken.</summary>
public sealed class KeyStore(IOrganizationService service)
{
    /// <summary>One read.</summary>
    public bool IsTaken(string table, string key)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(KeyedTable.KeyColumn), TopCount = 1 };
        query.Criteria.AddCondition(KeyedTable.KeyColumn, ConditionOperator.Equal, key);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
