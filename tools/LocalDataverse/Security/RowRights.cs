using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>What one user may do with one row: roles by depth, shares and the manager hierarchy, all added up.</summary>
public static class RowRights
{
    private const AccessRights OfManagers = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess;

    public static readonly IReadOnlyDictionary<Verb, AccessRights> Of = new Dictionary<Verb, AccessRights>
    {
        [Verb.Create] = AccessRights.CreateAccess,
        [Verb.Read] = AccessRights.ReadAccess,
        [Verb.Write] = AccessRights.WriteAccess,
        [Verb.Delete] = AccessRights.DeleteAccess,
        [Verb.Append] = AccessRights.AppendAccess,
        [Verb.AppendTo] = AccessRights.AppendToAccess,
        [Verb.Assign] = AccessRights.AssignAccess,
        [Verb.Share] = AccessRights.ShareAccess,
    };

    public static AccessRights Compute(RequestScope scope, UserProfile user, Table table, Guid id)
    {
        var verbs = PrivilegeName.VerbsOf(table).Where(verb => verb != Verb.Create).ToList();
        if (user.IsUnrestricted) return Sum(verbs);
        var held = verbs.Where(verb => user.DepthOf(PrivilegeName.Of(verb, table)) > Depth.None).ToList();
        if (table.Ownership != Ownership.UserOwned || held.Count == 0) return Sum(held);

        var row = scope.Rows.Read(scope.Session, table, id, Columns(table));
        if (row is null) return AccessRights.None;
        var owner = row.GetAttributeValue<EntityReference>("ownerid")?.Id ?? Guid.Empty;
        var unit = row.GetAttributeValue<EntityReference>("owningbusinessunit")?.Id ?? Guid.Empty;
        var byRole = Sum(held.Where(verb => Reaches(scope, user, user.DepthOf(PrivilegeName.Of(verb, table)), owner, unit)));
        return byRole | ((ByShare(scope, user, id) | ByHierarchy(scope, user, table, owner, id)) & Sum(held));
    }

    /// <summary>Whether a depth takes in rows of this owner and business unit.</summary>
    public static bool Reaches(RequestScope scope, UserProfile user, Depth depth, Guid owner, Guid businessUnit) => depth switch
    {
        Depth.Global => true,
        Depth.Deep when BusinessUnits.IsBelow(scope.Session, businessUnit, user.BusinessUnitId) => true,
        Depth.Local when businessUnit == user.BusinessUnitId => true,
        Depth.None => false,
        _ => owner == user.Id || user.TeamIds.Contains(owner),
    };

    private static AccessRights Sum(IEnumerable<Verb> verbs) => verbs.Aggregate(AccessRights.None, (sum, verb) => sum | Of[verb]);

    private static List<Column> Columns(Table table) => [table.Columns["ownerid"], table.Columns["owningbusinessunit"]];

    private static AccessRights ByShare(RequestScope scope, UserProfile user, Guid id) => Shares.Of(scope, id)
        .Where(share => share.Principal.Id == user.Id || user.TeamIds.Contains(share.Principal.Id))
        .Aggregate(AccessRights.None, (sum, share) => sum | (AccessRights)share.Rights);

    private static AccessRights ByHierarchy(RequestScope scope, UserProfile user, Table table, Guid owner, Guid id)
    {
        var reports = Hierarchy.Below(scope, user, table);
        if (reports.Count == 0) return AccessRights.None;
        var rights = reports.TryGetValue(owner, out var level) ? AtLevel(level, Shares.All) : AccessRights.None;
        foreach (var share in Shares.Of(scope, id))
        {
            if (reports.TryGetValue(share.Principal.Id, out var depth)) rights |= AtLevel(depth, (AccessRights)share.Rights);
        }

        return rights;
    }

    private static AccessRights AtLevel(int level, AccessRights theirs) => theirs & (level == 1 ? OfManagers : AccessRights.ReadAccess);
}
