using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

public sealed class RetrieveVersionHandler : IMessageHandler
{
    /// <summary>The build of the platform whose behaviour the host follows.</summary>
    public const string Version = "9.2.26044.163";

    public string Message => "RetrieveVersion";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope) => new RetrieveVersionResponse { Results = { ["Version"] = Version } };
}
