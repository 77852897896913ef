using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>What follows along relationships from a new owner or a new parent.</summary>
public static class Cascades
{
    public static void Follow(RowChange change)
    {
        if (!change.IsNew && change.Sets(OwnerRules.Owner)) Assign(change);
        if (InheritedShares.ParentsOf(change.Table).Any(one => change.Sets(one.ReferencingColumn)))
            InheritedShares.Derive(change.Scope, change.Table, change.Id);
    }

    private static void Assign(RowChange change)
    {
        var before = change.Before!.GetAttributeValue<EntityReference>(OwnerRules.Owner);
        var owner = change.Effective<EntityReference>(OwnerRules.Owner)!;
        if (before is null || before.Id == owner.Id) return;
        if (change.Scope.Engine.Users.Organization(change.Scope.Session).GetAttributeValue<bool>("sharetopreviousowneronassign"))
            Shares.Grant(change.Scope, change.Table, change.Id, before, Shares.All);
        foreach (var relationship in change.Table.OneToMany.Where(one => one.OnAssign is Cascade.Cascade or Cascade.Active or Cascade.UserOwned))
        {
            var child = change.Scope.Catalog.Table(relationship.ReferencingTable);
            if (child.Ownership != Ownership.UserOwned) continue;
            foreach (var id in change.Scope.Rows.Find(change.Scope.Session, child, relationship.ReferencingColumn, change.Id))
            {
                if (Follows(change.Scope, child, id, relationship.OnAssign, before, owner)) AssignChild(change.Scope, child, id, owner);
            }
        }

        InheritedShares.DeriveBelow(change.Scope, change.Table, change.Id);
    }

    private static bool Follows(RequestScope scope, Table child, Guid id, Cascade cascade, EntityReference before, EntityReference owner)
    {
        if (scope.Rows.Read(scope.Session, child, id) is not { } row) return false;
        var current = row.GetAttributeValue<EntityReference>(OwnerRules.Owner);
        if (current?.Id == owner.Id) return false;
        return cascade switch
        {
            Cascade.Active => (row.GetAttributeValue<OptionSetValue>(StateRules.State)?.Value ?? 0) == 0,
            Cascade.UserOwned => current?.Id == before.Id,
            _ => true,
        };
    }

    private static void AssignChild(RequestScope scope, Table child, Guid id, EntityReference owner)
    {
        var row = new Entity(child.LogicalName, id) { [OwnerRules.Owner] = owner };
        UpdateOperation.RunCaused(scope, PipelineEvent.ForTarget("Update", row));
    }
}
