using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>Updates the row with this id or alternate key, or creates it with these values.</summary>
public sealed class UpsertHandler : IMessageHandler
{
    public string Message => "Upsert";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<Entity>(PipelineEvent.TargetName);
        scope.Observe(target.LogicalName, 1);
        scope.Unit.Begin();
        return UpsertOperation.Run(scope, target);
    }
}
