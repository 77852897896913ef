using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>Carries out one message.</summary>
public interface IMessageHandler
{
    string Message { get; }

    /// <summary>Reads run beside each other; anything else takes the one writer.</summary>
    RequestKind Kind { get; }

    OrganizationResponse Execute(RequestScope scope);
}
