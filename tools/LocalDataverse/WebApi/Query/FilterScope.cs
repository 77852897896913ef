using LocalDataverse.WebApi.Edm;
using Microsoft.OData.UriParser;

namespace LocalDataverse.WebApi.Query;

/// <summary>Where a filter stands: its joins and the values of parameter aliases.</summary>
public sealed record FilterScope(
    WebApiModel Model,
    LinkTree Links,
    IDictionary<string, SingleValueNode> Parameters);
