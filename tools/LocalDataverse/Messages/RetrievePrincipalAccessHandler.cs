using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>What a user or team may do with a row, all grants together.</summary>
public sealed class RetrievePrincipalAccessHandler : IMessageHandler
{
    public string Message => "RetrievePrincipalAccess";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>(PipelineEvent.TargetName);
        var principal = scope.Request.Get<EntityReference>("Principal");
        scope.Observe(target.LogicalName, 1);
        scope.Unit.Begin();
        var rights = scope.Engine.Access.RightsOf(scope, principal, scope.Catalog.Table(target.LogicalName), target.Id);
        return new RetrievePrincipalAccessResponse { Results = { ["AccessRights"] = rights } };
    }
}
