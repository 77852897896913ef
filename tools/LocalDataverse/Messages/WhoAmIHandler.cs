using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

public sealed class WhoAmIHandler : IMessageHandler
{
    public string Message => "WhoAmI";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope) => new WhoAmIResponse
    {
        Results =
        {
            ["UserId"] = scope.Caller.UserId,
            ["BusinessUnitId"] = scope.User.BusinessUnitId,
            ["OrganizationId"] = KnownRows.Organization,
        },
    };
}
