using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

public sealed class UpsertMultipleHandler : IMessageHandler
{
    public string Message => "UpsertMultiple";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var targets = MultipleTargets.Of(scope);
        scope.Unit.Begin();
        OrganizationResponse response = new UpsertMultipleResponse();
        response.Results["Results"] = targets.Select(target => UpsertOperation.Run(scope, target)).ToArray();
        return response;
    }
}
