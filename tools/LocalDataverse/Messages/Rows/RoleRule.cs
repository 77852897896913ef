using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Roles without a business unit belong to the root.</summary>
public sealed class RoleRule : ITableRule
{
    public bool AppliesTo(Table table) => table.LogicalName == "role";

    public void BeforeWrite(RowChange change)
    {
        if (change.IsNew) change.Default("businessunitid", new EntityReference("businessunit", KnownRows.RootBusinessUnit));
    }
}
