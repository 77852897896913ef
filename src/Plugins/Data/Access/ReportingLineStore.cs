using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>The lines of managers, with everybody's name.</summary>
public sealed class ReportingLineStore(IOrganizationService service)
{
    /// <summary>One read per 5,000 users; those who left are among them, because they hold the lines together.</summary>
    /// <param name="names">Of everybody, by id.</param>
    public ReportingLines All(out IReadOnlyDictionary<Guid, string> names)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId) };
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        var users = service.Rows(query).ToList();
        names = users.ToDictionary(user => user.Id, user => user.Text(SystemUserTable.FullName) ?? user.Id.ToString());
        return new ReportingLines(users
            .Where(user => user.Lookup(SystemUserTable.ParentSystemUserId) is not null)
            .ToDictionary(user => user.Id, user => user.Lookup(SystemUserTable.ParentSystemUserId)!.Value));
    }
}
