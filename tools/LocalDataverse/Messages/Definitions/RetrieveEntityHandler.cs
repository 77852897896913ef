using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

public sealed class RetrieveEntityHandler(DefinitionCatalog definitions) : IMessageHandler
{
    public string Message => "RetrieveEntity";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var request = scope.Request;
        var table = definitions.Table(request.Find<string>("LogicalName"), request.Find<Guid>("MetadataId"))
            .With(request.Find<EntityFilters>("EntityFilters"));
        scope.Observe(table.LogicalName, 1);
        return new RetrieveEntityResponse { Results = { ["EntityMetadata"] = table } };
    }
}
