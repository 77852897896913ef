using LocalDataverse.WebApi.Http;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Writes;

/// <summary>
/// A write, understood but not done: the messages to send, all or none, and how to answer once they are done. Change sets put
/// several plans into one transaction.
/// </summary>
/// <param name="Complete">Gets the responses to <paramref name="Requests"/>, in their order.</param>
/// <param name="Location">The row that a change set's later parts may name by Content-ID; null where there is none.</param>
public sealed record WritePlan(
    IReadOnlyList<OrganizationRequest> Requests,
    Func<IReadOnlyList<OrganizationResponse>, ApiResponse> Complete,
    EntityReference? Location = null)
{
    public static WritePlan NoContent(params OrganizationRequest[] requests) => new(requests, _ => ApiResponse.NoContent());
}
