using LocalDataverse.Faults;
using LocalDataverse.Messages.Rows;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>GrantAccess, ModifyAccess and RevokeAccess.</summary>
public sealed class ShareHandler : IMessageHandler
{
    private readonly Action<RequestScope, Table, Guid, EntityReference, AccessRights> change;
    private readonly Func<OrganizationResponse> respond;

    private ShareHandler(
        string message,
        Action<RequestScope, Table, Guid, EntityReference, AccessRights> change,
        Func<OrganizationResponse> respond)
    {
        Message = message;
        this.change = change;
        this.respond = respond;
    }

    public static ShareHandler Grant() => new("GrantAccess", Shares.Grant, () => new GrantAccessResponse());

    public static ShareHandler Modify() => new("ModifyAccess", Shares.Modify, () => new ModifyAccessResponse());

    public static ShareHandler Revoke() =>
        new("RevokeAccess", (scope, table, id, principal, _) => Shares.Revoke(scope, table, id, principal), () => new RevokeAccessResponse());

    public string Message { get; }
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>(PipelineEvent.TargetName);
        var access = Message == "RevokeAccess" ? null : scope.Request.Get<PrincipalAccess>("PrincipalAccess");
        var principal = access?.Principal ?? scope.Request.Find<EntityReference>("Revokee")
            ?? throw Fault.Of(ErrorCode.InvalidArgument, $"{Message} names no principal.");
        var table = scope.Catalog.Table(target.LogicalName);
        if (table.Ownership != Ownership.UserOwned) throw Fault.Of(ErrorCode.InvalidOperation, $"Rows of {table.LogicalName} have no owner and cannot be shared.");
        if (principal.LogicalName is not ("systemuser" or "team")) throw Fault.Of(ErrorCode.InvalidArgument, $"A row is shared with a user or a team, not with a row of {principal.LogicalName}.");
        scope.Observe(target.LogicalName, 1);
        target.Id = References.Resolve(scope, target.LogicalName, target.Id, target.KeyAttributes);
        var row = PipelineEvent.ForReference(Message, target, scope.Request.Parameters);
        scope.Engine.Events.Run(scope, row, _ =>
        {
            foreach (var one in new[] { target, principal })
            {
                if (!scope.Rows.Exists(scope.Session, scope.Catalog.Table(one.LogicalName), one.Id)) throw Fault.Of(ErrorCode.ObjectDoesNotExist, one.LogicalName, one.Id);
            }

            scope.Engine.Access.CheckShare(scope, table, target.Id, principal, access?.AccessMask ?? AccessRights.None);
            change(scope, table, target.Id, principal, access?.AccessMask ?? AccessRights.None);
        });
        return respond();
    }
}
