using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>Rows of principalobjectaccess: what was shared with whom, directly and through a parent row.</summary>
public static class Shares
{
    public const AccessRights All = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess
        | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess;
    private const string Name = "principalobjectaccess";

    /// <summary>Adds rights, on the row and below it where relationships share along.</summary>
    public static void Grant(RequestScope scope, Table table, Guid id, EntityReference principal, AccessRights rights)
    {
        Write(scope, table, id, principal, entry => entry with { Direct = entry.Direct | (int)rights });
        ForChildren(scope, table, id, one => one.OnShare, (child, childId) => AddInherited(scope, child, childId, principal, (int)rights));
    }

    /// <summary>Replaces the direct rights.</summary>
    public static void Modify(RequestScope scope, Table table, Guid id, EntityReference principal, AccessRights rights)
    {
        var lost = Direct(scope, id, principal) & ~(int)rights;
        Write(scope, table, id, principal, entry => entry with { Direct = (int)rights });
        ForChildren(scope, table, id, one => one.OnUnshare, (child, childId) => RemoveInherited(scope, child, childId, principal, lost));
        ForChildren(scope, table, id, one => one.OnShare, (child, childId) => AddInherited(scope, child, childId, principal, (int)rights));
    }

    public static void Revoke(RequestScope scope, Table table, Guid id, EntityReference principal)
    {
        Write(scope, table, id, principal, entry => entry with { Direct = 0 });
        ForChildren(scope, table, id, one => one.OnUnshare, (child, childId) => RemoveInherited(scope, child, childId, principal, ~0));
    }

    /// <summary>Whom a row is shared with, and their rights, direct and inherited together.</summary>
    public static List<(EntityReference Principal, int Rights)> Of(RequestScope scope, Guid id)
    {
        var shares = new List<(EntityReference, int)>();
        using var reader = scope.Session.Query(
            "SELECT principalid, principaltypecode, coalesce(accessrightsmask, 0) | coalesce(inheritedaccessrightsmask, 0) FROM principalobjectaccess WHERE objectid = $0",
            GuidOrder.ToBytes(id));
        while (reader.Read())
        {
            shares.Add((new EntityReference(reader.GetString(1), GuidOrder.FromBytes((byte[])reader.GetValue(0))), reader.GetInt32(2)));
        }

        return shares;
    }

    internal static void AddInherited(RequestScope scope, Table table, Guid id, EntityReference principal, int rights)
    {
        Write(scope, table, id, principal, entry => entry with { Inherited = entry.Inherited | rights });
        ForChildren(scope, table, id, one => one.OnShare, (child, childId) => AddInherited(scope, child, childId, principal, rights));
    }

    internal static void RemoveInherited(RequestScope scope, Table table, Guid id, EntityReference principal, int rights)
    {
        Write(scope, table, id, principal, entry => entry with { Inherited = entry.Inherited & ~rights });
        ForChildren(scope, table, id, one => one.OnUnshare, (child, childId) => RemoveInherited(scope, child, childId, principal, rights));
    }

    private static void ForChildren(RequestScope scope, Table table, Guid id, Func<OneToManyRelationship, Cascade> cascade, Action<Table, Guid> act)
    {
        foreach (var relationship in table.OneToMany.Where(one => cascade(one) is Cascade.Cascade or Cascade.Active or Cascade.UserOwned))
        {
            var child = scope.Catalog.Table(relationship.ReferencingTable);
            if (child.Ownership != Ownership.UserOwned) continue;
            foreach (var childId in scope.Rows.Find(scope.Session, child, relationship.ReferencingColumn, id)) act(child, childId);
        }
    }

    private static int Direct(RequestScope scope, Guid id, EntityReference principal) => Find(scope, id, principal).Entry.Direct;

    private static (byte[]? Key, Entry Entry) Find(RequestScope scope, Guid id, EntityReference principal)
    {
        using var reader = scope.Session.Query(
            "SELECT principalobjectaccessid, coalesce(accessrightsmask, 0), coalesce(inheritedaccessrightsmask, 0) FROM principalobjectaccess WHERE objectid = $0 AND principalid = $1",
            GuidOrder.ToBytes(id), GuidOrder.ToBytes(principal.Id));
        return reader.Read() ? ((byte[])reader.GetValue(0), new Entry(reader.GetInt32(1), reader.GetInt32(2))) : (null, new Entry(0, 0));
    }

    private static void Write(RequestScope scope, Table table, Guid id, EntityReference principal, Func<Entry, Entry> change)
    {
        var (key, old) = Find(scope, id, principal);
        var entry = change(old);
        var share = scope.Catalog.Table(Name);
        if (entry is { Direct: 0, Inherited: 0 })
        {
            if (key is not null) scope.Rows.Delete(scope.Session, share, GuidOrder.FromBytes(key));
            return;
        }

        var values = new Dictionary<string, object?>
        {
            ["objectid"] = id,
            ["objecttypecode"] = table.LogicalName,
            ["principalid"] = principal.Id,
            ["principaltypecode"] = principal.LogicalName,
            ["accessrightsmask"] = entry.Direct,
            ["inheritedaccessrightsmask"] = entry.Inherited,
            ["changedon"] = scope.Now,
            ["versionnumber"] = RowStore.NextVersion(scope.Session),
        };
        if (key is null) scope.Rows.Insert(scope.Session, share, Guid.NewGuid(), values);
        else scope.Rows.Update(scope.Session, share, GuidOrder.FromBytes(key), values);
    }

    private readonly record struct Entry(int Direct, int Inherited);
}
