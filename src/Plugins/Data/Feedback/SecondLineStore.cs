using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>The managers of managers as they are now.</summary>
public sealed class SecondLineStore(IOrganizationService service)
{
    /// <summary>Well below the platform's limit of 500 conditions.</summary>
    private const int MostPerRead = 300;

    /// <summary>Each manager's own manager, where there is one. One read per 300.</summary>
    public IReadOnlyDictionary<Guid, Guid> Of(IReadOnlyCollection<Guid> managers)
    {
        var found = new Dictionary<Guid, Guid>();
        for (var done = 0; done < managers.Count; done += MostPerRead)
        {
            var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.ParentSystemUserId) };
            query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, [.. managers.Skip(done).Take(MostPerRead).Cast<object>()]);
            query.Criteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.NotNull);
            foreach (var row in service.RetrieveMultiple(query).Entities)
                found[row.Id] = row.Lookup(SystemUserTable.ParentSystemUserId)!.Value;
        }

        return found;
    }
}
