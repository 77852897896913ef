using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

public sealed class RetrieveAllEntitiesHandler(DefinitionCatalog definitions) : IMessageHandler
{
    public string Message => "RetrieveAllEntities";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var filters = scope.Request.Find<EntityFilters>("EntityFilters");
        EntityMetadata[] tables = [.. definitions.Tables.Select(table => table.With(filters))];
        scope.Observe(null, tables.Length);
        return new RetrieveAllEntitiesResponse { Results = { ["EntityMetadata"] = tables, ["Timestamp"] = definitions.Stamp } };
    }
}
