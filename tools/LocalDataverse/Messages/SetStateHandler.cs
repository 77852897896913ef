using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>The old way to change a state: the steps of SetState around those of Update.</summary>
public sealed class SetStateHandler : IMessageHandler
{
    public string Message => "SetState";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>("EntityMoniker");
        var row = new Entity(target.LogicalName, target.Id) { [StateRules.State] = scope.Request.Get<OptionSetValue>("State") };
        // -1 asks for the state's default reason.
        if (scope.Request.Find<OptionSetValue>("Status") is { Value: >= 0 } status) row[StateRules.Status] = status;
        scope.Observe(target.LogicalName, 1);
        var old = new PipelineEvent(Message, target.LogicalName, scope.Request.Parameters) { Id = target.Id };
        scope.Engine.Events.Run(scope, old, _ => UpdateOperation.Run(scope, [PipelineEvent.ForTarget("Update", row)]));
        return new SetStateResponse();
    }
}
