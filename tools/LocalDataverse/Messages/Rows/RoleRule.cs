using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Roles without a business unit belong to the root, and each is its own root: the host makes no copies for other business units.</summary>
public sealed class RoleRule : ITableRule
{
    public bool AppliesTo(Table table) => table.LogicalName == "role";

    public void BeforeWrite(RowChange change)
    {
        if (!change.IsNew) return;
        change.Default("businessunitid", new EntityReference("businessunit", KnownRows.RootBusinessUnit));
        change.Default("parentrootroleid", new EntityReference("role", change.Id));
    }
}
