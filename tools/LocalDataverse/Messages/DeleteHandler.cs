using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

public sealed class DeleteHandler : IMessageHandler
{
    public string Message => "Delete";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>(PipelineEvent.TargetName);
        scope.Observe(target.LogicalName, 1);
        target.Id = References.Resolve(scope, target.LogicalName, target.Id, target.KeyAttributes);
        DeleteOperation.Run(scope, PipelineEvent.ForReference(Message, target, scope.Request.Others()));
        return new DeleteResponse();
    }
}
