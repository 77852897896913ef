using LocalDataverse.Query;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Paths;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Http;

/// <summary>One request on its way: what it asks, the model, and the organisation in its caller's name.</summary>
/// <param name="execute">Sends a message to the organisation as the caller.</param>
/// <param name="contentIds">Earlier parts of a change set, by $ and their Content-ID, as URLs below the service root.</param>
public sealed class Exchange(
    WebApiModel model,
    ApiRequest request,
    Func<OrganizationRequest, OrganizationResponse> execute,
    IReadOnlyDictionary<string, string> contentIds)
{
    private readonly PathReader paths = new(model);

    public WebApiModel Model => model;
    public ApiRequest Request => request;
    public Preferences Preferences => request.Preferences;

    public OrganizationResponse Execute(OrganizationRequest message) => execute(message);

    public EntityCollection Query(QueryDefinition query) => Query(new DefinitionQuery(query));

    public EntityCollection Query(QueryBase query) =>
        ((RetrieveMultipleResponse)execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    public Entity Retrieve(EntityReference row, params string[] columns) =>
        ((RetrieveResponse)execute(new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(columns) })).Entity;

    public ApiPath Path() => paths.Read(Substitute(request.Path));

    /// <summary>The row that a URL in a body names.</summary>
    public EntityReference Resolve(string url) => paths.ReadReference(request.ServiceRoot, Substitute(url));

    public string UrlOf(EntityReference row) => $"{request.ServiceRoot}{model.Catalog.Table(row.LogicalName).EntitySetName}({row.Id})";

    private string Substitute(string url)
    {
        var trimmed = url.TrimStart('/');
        if (!trimmed.StartsWith('$') || trimmed is "$metadata" or "$batch")
            return url;
        var end = trimmed.IndexOf('/', StringComparison.Ordinal);
        var name = end < 0 ? trimmed : trimmed[..end];
        return contentIds.TryGetValue(name, out var target)
            ? target + (end < 0 ? "" : trimmed[end..])
            : throw Refusal.NotFound(name);
    }
}
