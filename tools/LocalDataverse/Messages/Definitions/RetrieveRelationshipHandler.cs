using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages.Definitions;

public sealed class RetrieveRelationshipHandler(DefinitionCatalog definitions) : IMessageHandler
{
    public string Message => "RetrieveRelationship";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var relationship = definitions.Relationship(scope.Request.Find<string>("Name"), scope.Request.Find<Guid>("MetadataId"));
        scope.Observe(null, 1);
        return new RetrieveRelationshipResponse { Results = { ["RelationshipMetadata"] = relationship } };
    }
}
