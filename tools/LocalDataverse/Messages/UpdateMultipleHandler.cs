using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

public sealed class UpdateMultipleHandler : IMessageHandler
{
    public string Message => "UpdateMultiple";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var rows = MultipleTargets.Of(scope)
            .Select(target => PipelineEvent.ForTarget("Update", target, scope.Request.Others(ContextFactory.Targets)))
            .ToList();
        UpdateOperation.Run(scope, rows, asMultiple: true);
        return new UpdateMultipleResponse();
    }
}
