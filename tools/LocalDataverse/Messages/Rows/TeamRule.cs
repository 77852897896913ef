using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>A team without an administrator takes its creator.</summary>
public sealed class TeamRule : ITableRule
{
    public bool AppliesTo(Table table) => table.LogicalName == "team";

    public void BeforeWrite(RowChange change)
    {
        if (!change.IsNew) return;
        change.Default("administratorid", new EntityReference("systemuser", change.Scope.Caller.UserId));
        change.Default("businessunitid", new EntityReference("businessunit", change.Scope.User.BusinessUnitId));
        change.Default("isdefault", false);
        change.Default("organizationid", KnownRows.Organization);
    }
}
