using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

public sealed class CreateMultipleHandler : IMessageHandler
{
    public string Message => "CreateMultiple";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var rows = MultipleTargets.Of(scope)
            .Select(target => PipelineEvent.ForTarget("Create", target, scope.Request.Others(ContextFactory.Targets)))
            .ToList();
        CreateOperation.Run(scope, rows, asMultiple: true);
        return new CreateMultipleResponse { Results = { ["Ids"] = rows.Select(row => row.Id).ToArray() } };
    }
}
