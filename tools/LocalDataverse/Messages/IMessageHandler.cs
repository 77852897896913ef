using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>Carries out one message.</summary>
public interface IMessageHandler
{
    string Message { get; }

    /// <summary>Reads and metadata run beside each other; writes and actions take the one writer.</summary>
    RequestKind Kind { get; }

    OrganizationResponse Execute(RequestScope scope);
}
