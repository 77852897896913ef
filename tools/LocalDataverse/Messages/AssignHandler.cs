using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>The old way to change an owner: the steps of Assign around those of Update.</summary>
public sealed class AssignHandler : IMessageHandler
{
    public string Message => "Assign";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>(PipelineEvent.TargetName);
        var assignee = scope.Request.Get<EntityReference>("Assignee");
        scope.Observe(target.LogicalName, 1);
        target.Id = References.Resolve(scope, target.LogicalName, target.Id, target.KeyAttributes);
        scope.Engine.Events.Run(scope, PipelineEvent.ForReference(Message, target, scope.Request.Parameters), _ =>
        {
            var row = new Entity(target.LogicalName, target.Id) { [OwnerRules.Owner] = assignee };
            UpdateOperation.Run(scope, [PipelineEvent.ForTarget("Update", row)]);
        });
        return new AssignResponse();
    }
}
