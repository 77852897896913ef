using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

public sealed class RetrieveSharedPrincipalsAndAccessHandler : IMessageHandler
{
    public string Message => "RetrieveSharedPrincipalsAndAccess";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>(PipelineEvent.TargetName);
        scope.Unit.Begin();
        scope.Engine.Access.CheckRead(scope, scope.Catalog.Table(target.LogicalName), target.Id);
        var shares = Shares.Of(scope, target.Id)
            .Select(share => new PrincipalAccess { Principal = share.Principal, AccessMask = (AccessRights)share.Rights })
            .ToArray();
        scope.Observe(target.LogicalName, shares.Length);
        return new RetrieveSharedPrincipalsAndAccessResponse { Results = { ["PrincipalAccesses"] = shares } };
    }
}
