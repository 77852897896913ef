using LocalDataverse.WebApi.Http;

namespace LocalDataverse.WebApi.Batch;

/// <summary>One part of a batch: a single request, or a change set of several.</summary>
/// <param name="Requests">One, or those of the change set.</param>
public sealed record BatchPart(bool IsChangeSet, IReadOnlyList<BatchOperation> Requests);

/// <param name="ContentId">The part's Content-ID, or null.</param>
public sealed record BatchOperation(ApiRequest Request, string? ContentId);
