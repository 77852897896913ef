using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>What a row takes over from the rows that it stands below: their shares, and the rights of their owners.</summary>
public static class InheritedShares
{
    /// <summary>The relationships through which a table's rows inherit.</summary>
    public static IEnumerable<OneToManyRelationship> ParentsOf(Table table) =>
        table.Ownership == Ownership.UserOwned ? table.ManyToOne.Where(one => one.OnReparent == Cascade.Cascade) : [];

    /// <summary>Replaces what the row inherited by what its parents give now, as after another parent or another owner of the parent.</summary>
    public static void Derive(RequestScope scope, Table table, Guid id)
    {
        foreach (var (principal, _) in Shares.Of(scope, id)) Shares.RemoveInherited(scope, table, id, principal, ~0);
        var parents = ParentsOf(table).ToList();
        var row = scope.Rows.Read(scope.Session, table, id, [table.Columns["ownerid"], .. parents.Select(one => table.Columns[one.ReferencingColumn])]);
        foreach (var relationship in parents)
        {
            if (row?.GetAttributeValue<EntityReference>(relationship.ReferencingColumn) is { } parent && parent.LogicalName == relationship.ReferencedTable)
                Inherit(scope, table, id, row.GetAttributeValue<EntityReference>("ownerid"), parent);
        }
    }

    /// <summary>The same for the rows right below; those further down follow by the cascade of shares.</summary>
    public static void DeriveBelow(RequestScope scope, Table table, Guid id)
    {
        foreach (var relationship in table.OneToMany.Where(one => one.OnReparent == Cascade.Cascade))
        {
            var child = scope.Catalog.Table(relationship.ReferencingTable);
            if (child.Ownership != Ownership.UserOwned) continue;
            foreach (var childId in scope.Rows.Find(scope.Session, child, relationship.ReferencingColumn, id)) Derive(scope, child, childId);
        }
    }

    private static void Inherit(RequestScope scope, Table table, Guid id, EntityReference? owner, EntityReference parent)
    {
        var parentTable = scope.Catalog.Table(parent.LogicalName);
        if (parentTable.Ownership != Ownership.UserOwned) return;
        foreach (var (principal, rights) in Shares.Of(scope, parent.Id)) Shares.AddInherited(scope, table, id, principal, rights);
        var parentOwner = scope.Rows.Read(scope.Session, parentTable, parent.Id, [parentTable.Columns["ownerid"]])?.GetAttributeValue<EntityReference>("ownerid");
        if (parentOwner is not null && parentOwner.Id != owner?.Id) Shares.AddInherited(scope, table, id, parentOwner, (int)Shares.All);
    }
}
