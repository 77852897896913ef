using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Query;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>Whether a request's user may do what it asks. Every check of privileges and rows goes through here.</summary>
public sealed class AccessControl
{
    /// <exception cref="System.ServiceModel.FaultException">The user is disabled.</exception>
    public void RefuseDisabled(RequestScope scope)
    {
        // The platform's own user is disabled for people, not for the platform.
        if (scope.Caller.UserId != KnownRows.SystemUser && scope.User.IsDisabled) throw Fault.Of(ErrorCode.AccessDenied, $"The user {scope.User.Name} is disabled.");
    }

    public void CheckCreate(RequestScope scope, Entity target) { }

    public void CheckRead(RequestScope scope, Table table, Guid id) { }

    public void CheckUpdate(RequestScope scope, Entity target, Guid id) { }

    public void CheckDelete(RequestScope scope, Table table, Guid id) { }

    public void CheckAssociate(RequestScope scope, EntityReference first, EntityReference second) { }

    public void CheckExecute(RequestScope scope, CustomApi api) { }

    public void CheckShare(RequestScope scope, Table table, Guid id, EntityReference principal, AccessRights rights) { }

    public AccessRights RightsOf(RequestScope scope, EntityReference principal, Table table, Guid id) => Shares.All;

    /// <summary>The rows that queries of this request's user may see.</summary>
    public IRowAccess RowsOf(RequestScope scope) => AllRows.Instance;

    private sealed class AllRows : IRowAccess
    {
        public static readonly AllRows Instance = new();

        public string? ReadPredicate(Table table, string alias, Func<object, string> addParameter) => null;
    }
}
