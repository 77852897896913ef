using System.ServiceModel;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

[Flags]
public enum ColumnRight
{
    None = 0,
    Read = 1,
    Create = 2,
    Update = 4,
}

/// <summary>What a user's column security profiles, own and of teams, allow on secured columns. What none of them names is closed.</summary>
public sealed class ColumnRights
{
    public static readonly ColumnRights Empty = new(new Dictionary<(string, string), ColumnRight>());

    private readonly IReadOnlyDictionary<(string Table, string Column), ColumnRight> rights;

    public ColumnRights(IReadOnlyDictionary<(string Table, string Column), ColumnRight> rights) => this.rights = rights;

    public bool Allows(ColumnRight right, Table table, Column column) =>
        !column.IsSecured || (rights.GetValueOrDefault((table.LogicalName, column.LogicalName)) & right) == right;

    /// <exception cref="FaultException">AttributePrivilegeCreateIsMissing or AttributePermissionUpdateIsMissing.</exception>
    public void CheckWrite(ColumnRight right, Table table, Entity target)
    {
        foreach (var name in target.Attributes.Keys)
        {
            if (!table.TryGetColumn(name, out var column) || Allows(right, table, column)) continue;
            var code = right == ColumnRight.Create ? ErrorCode.AttributePrivilegeCreateIsMissing : ErrorCode.AttributePermissionUpdateIsMissing;
            throw Fault.Of(code, $"Caller user has no {right} permission on the secured column {name} of entity '{table.LogicalName}'.");
        }
    }
}
