using System.ServiceModel;
using LocalDataverse.Faults;
using LocalDataverse.Messages.Rows;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Query;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>Whether a request's user may do what it asks. Every check of privileges and rows goes through here.</summary>
public sealed class AccessControl
{
    // Who wrote a row and in which currency is not a relation that rights speak of.
    private static readonly HashSet<string> FreeLookups = new(StringComparer.Ordinal)
    {
        OwnerRules.Owner, "owninguser", "owningteam", "owningbusinessunit", "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby",
        "transactioncurrencyid", "organizationid",
    };

    /// <exception cref="FaultException">The user is disabled.</exception>
    public void RefuseDisabled(RequestScope scope)
    {
        // The platform's own user is disabled for people, not for the platform.
        if (scope.Caller.UserId != KnownRows.SystemUser && scope.User.IsDisabled) throw Fault.Of(ErrorCode.AccessDenied, $"The user {scope.User.Name} is disabled.");
    }

    public void CheckCreate(RequestScope scope, Entity target)
    {
        var user = scope.User;
        if (user.IsUnrestricted) return;
        var table = scope.Catalog.Table(target.LogicalName);
        var depth = Demand(user, Verb.Create, table);
        CheckOwner(scope, target, table, depth);
        user.Columns.CheckWrite(ColumnRight.Create, table, target);
        CheckLookups(scope, user, target);
        if (target.Attributes.Values.OfType<EntityReference>().Any() && HasCheckedLookup(target)) Demand(user, Verb.Append, table);
    }

    /// <summary>The owner once more as the row is written: a step before the operation may have chosen another.</summary>
    public void CheckNewOwner(RequestScope scope, Entity target)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        if (!scope.User.IsUnrestricted && table.Ownership == Ownership.UserOwned) CheckOwner(scope, target, table, Demand(scope.User, Verb.Create, table));
    }

    public void CheckRead(RequestScope scope, Table table, Guid id) => CheckRow(scope, Verb.Read, table, id);

    /// <summary>For what tells something of a table without naming a row of it.</summary>
    public void CheckReadAny(RequestScope scope, Table table)
    {
        if (!scope.User.IsUnrestricted && table.Ownership != Ownership.None) Demand(scope.User, Verb.Read, table);
    }

    public void CheckUpdate(RequestScope scope, Entity target, Guid id)
    {
        var user = scope.User;
        if (user.IsUnrestricted) return;
        var table = scope.Catalog.Table(target.LogicalName);
        if (table.LogicalName == "usersettings" && id == user.Id) return;
        CheckRow(scope, Verb.Write, table, id);
        user.Columns.CheckWrite(ColumnRight.Update, table, target);
        if (target.GetAttributeValue<EntityReference>(OwnerRules.Owner) is { } owner) CheckAssign(scope, table, id, owner);
        if (HasCheckedLookup(target)) CheckRow(scope, Verb.Append, table, id);
        CheckLookups(scope, user, target);
    }

    public void CheckDelete(RequestScope scope, Table table, Guid id) => CheckRow(scope, Verb.Delete, table, id);

    public void CheckAssociate(RequestScope scope, EntityReference first, EntityReference second)
    {
        if (scope.User.IsUnrestricted) return;
        CheckRow(scope, Verb.Append, scope.Catalog.Table(first.LogicalName), first.Id);
        CheckRow(scope, Verb.AppendTo, scope.Catalog.Table(second.LogicalName), second.Id);
    }

    public void CheckExecute(RequestScope scope, CustomApi api)
    {
        if (api.ExecutePrivilege is { } privilege && scope.User.DepthOf(privilege) == Depth.None)
            throw Fault.Of(ErrorCode.PrivilegeDenied, $"Principal user (Id={scope.User.Id}, type=8) is missing {privilege} privilege for {api.Name}.");
    }

    public void CheckShare(RequestScope scope, Table table, Guid id, EntityReference principal, AccessRights rights)
    {
        if (principal.LogicalName == "systemuser") RefuseWithoutRead(scope, table, principal);
        if (scope.User.IsUnrestricted) return;
        CheckRow(scope, Verb.Share, table, id);
        var own = RowRights.Compute(scope, scope.User, table, id);
        if ((rights & ~own) != AccessRights.None)
            throw Fault.Of(ErrorCode.PrivilegeDenied, $"Principal user (Id={scope.User.Id}, type=8) cannot share rights on {table.LogicalName} that it does not have.");
    }

    /// <summary>All rights of a user, or those shared with a team and those of its own rows.</summary>
    public AccessRights RightsOf(RequestScope scope, EntityReference principal, Table table, Guid id)
    {
        if (principal.LogicalName == "systemuser") return RowRights.Compute(scope, scope.Engine.Users.Get(scope.Session, principal.Id), table, id);
        return Shares.Of(scope, id).Where(share => share.Principal.Id == principal.Id).Aggregate(AccessRights.None, (sum, share) => sum | (AccessRights)share.Rights);
    }

    /// <summary>The rows that queries of this request's user may see.</summary>
    public IRowAccess RowsOf(RequestScope scope) => new ReadableRows(scope, scope.User);

    internal static FaultException<OrganizationServiceFault> Missing(UserProfile user, string privilege, Table table) => Fault.Of(
        ErrorCode.PrivilegeDenied,
        $"Principal user (Id={user.Id}, type=8) is missing {privilege} privilege on OTC={table.ObjectTypeCode} for entity '{table.LogicalName}'.");

    /// <summary>Nobody can own a row, or have it shared with them, whom no role lets read the table: not even the platform can do that.</summary>
    /// <exception cref="FaultException">PrincipalPrivilegeDenied.</exception>
    internal static void RefuseWithoutRead(RequestScope scope, Table table, EntityReference principal)
    {
        var privilege = PrivilegeName.Of(Verb.Read, table);
        var isUser = principal.LogicalName == "systemuser";
        var depth = isUser ? scope.Engine.Users.Get(scope.Session, principal.Id).DepthOf(privilege) : UserDirectory.DepthOfTeam(scope.Session, principal.Id, privilege);
        if (depth == Depth.None)
            throw Fault.Of(ErrorCode.PrincipalPrivilegeDenied, $"Principal {(isUser ? "user" : "team")} (Id={principal.Id}, type={(isUser ? 8 : 9)}) is missing {privilege} privilege on OTC={table.ObjectTypeCode} for entity '{table.LogicalName}'.");
    }

    private static void CheckOwner(RequestScope scope, Entity target, Table table, Depth depth)
    {
        var user = scope.User;
        if (table.Ownership != Ownership.UserOwned || target.GetAttributeValue<EntityReference>(OwnerRules.Owner) is not { } owner || owner.Id == user.Id) return;
        var unit = BusinessUnitOf(scope, owner);
        if (!RowRights.Reaches(scope, user, depth, owner.Id, unit)) throw Missing(user, PrivilegeName.Of(Verb.Create, table), table);
    }

    private static Depth Demand(UserProfile user, Verb verb, Table table)
    {
        var privilege = PrivilegeName.Of(verb, table);
        var depth = user.DepthOf(privilege);
        return depth == Depth.None ? throw Missing(user, privilege, table) : depth;
    }

    private static void CheckRow(RequestScope scope, Verb verb, Table table, Guid id)
    {
        var user = scope.User;
        if (user.IsUnrestricted || (table.Ownership == Ownership.None && verb == Verb.Read)) return;
        Demand(user, verb, table);
        if (table.Ownership != Ownership.UserOwned) return;
        if (!scope.Rows.Exists(scope.Session, table, id)) throw Fault.Of(ErrorCode.ObjectDoesNotExist, table.LogicalName, id);
        if (!RowRights.Compute(scope, user, table, id).HasFlag(RowRights.Of[verb]))
            throw Fault.Of(ErrorCode.PrivilegeDenied, $"Principal user (Id={user.Id}, type=8) has no {RowRights.Of[verb]} rights on the row {id} of entity '{table.LogicalName}'.");
    }

    private static void CheckAssign(RequestScope scope, Table table, Guid id, EntityReference owner)
    {
        var current = scope.Rows.Read(scope.Session, table, id, [table.Columns[OwnerRules.Owner]])?.GetAttributeValue<EntityReference>(OwnerRules.Owner);
        if (current?.Id == owner.Id) return;
        CheckRow(scope, Verb.Assign, table, id);
    }

    private static bool HasCheckedLookup(Entity target) =>
        target.Attributes.Any(attribute => attribute.Value is EntityReference && !FreeLookups.Contains(attribute.Key));

    private static void CheckLookups(RequestScope scope, UserProfile user, Entity target)
    {
        foreach (var (name, value) in target.Attributes)
        {
            if (value is not EntityReference reference || FreeLookups.Contains(name)) continue;
            var parent = scope.Catalog.Table(reference.LogicalName);
            if (parent.Ownership == Ownership.None) continue;
            Demand(user, Verb.AppendTo, parent);
            if (scope.Rows.Exists(scope.Session, parent, reference.Id)) CheckRow(scope, Verb.AppendTo, parent, reference.Id);
        }
    }

    private static Guid BusinessUnitOf(RequestScope scope, EntityReference owner) =>
        scope.Rows.Read(scope.Session, scope.Catalog.Table(owner.LogicalName), owner.Id)?.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? Guid.Empty;
}
