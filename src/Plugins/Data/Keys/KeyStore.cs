using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Keys;

/// <summary>Keys that are taken.</summary>
public sealed class KeyStore(IOrganizationService service)
{
    /// <summary>One read.</summary>
    public bool IsTaken(string table, string key) => Find(table, key) is not null;

    /// <summary>The row that has a key, with its name: one read. Only for tables whose rows have names.</summary>
    public Entity? HolderOf(string table, string key) => Find(table, key, CadenceTable.Name);

    private Entity? Find(string table, string key, params string[] more)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([KeyedTable.KeyColumn, .. more]), TopCount = 1 };
        query.Criteria.AddCondition(KeyedTable.KeyColumn, ConditionOperator.Equal, key);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
