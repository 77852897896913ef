using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

public sealed class CreateHandler : IMessageHandler
{
    public string Message => "Create";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<Entity>(PipelineEvent.TargetName);
        scope.Observe(target.LogicalName, 1);
        var row = PipelineEvent.ForTarget(Message, target, scope.Request.Others());
        CreateOperation.Run(scope, [row]);
        return new CreateResponse { Results = { ["id"] = row.Id } };
    }
}
