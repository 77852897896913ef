using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

public sealed class UpdateHandler : IMessageHandler
{
    public string Message => "Update";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<Entity>(PipelineEvent.TargetName);
        scope.Observe(target.LogicalName, 1);
        UpdateOperation.Run(scope, [PipelineEvent.ForTarget(Message, target, scope.Request.Others())]);
        return new UpdateResponse();
    }
}
