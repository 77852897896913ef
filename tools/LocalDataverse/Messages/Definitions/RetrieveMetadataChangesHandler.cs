using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Queries definitions. They never change while the host runs: with its present stamp a client is told nothing.</summary>
public sealed class RetrieveMetadataChangesHandler(DefinitionCatalog definitions) : IMessageHandler
{
    private static readonly EntityQueryExpression Everything = new() { Properties = new MetadataPropertiesExpression { AllProperties = true } };

    public string Message => "RetrieveMetadataChanges";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var query = scope.Request.Find<EntityQueryExpression>("Query") ?? Everything;
        var clientStamp = scope.Request.Find<string>("ClientVersionStamp");
        if (clientStamp is not null && clientStamp != definitions.Stamp) throw Fault.Of(ErrorCode.ExpiredVersionStamp);

        var tables = new EntityMetadataCollection();
        if (clientStamp is null) tables.AddRange(DefinitionQuery.Run(definitions, query));
        scope.Observe(null, tables.Count);
        return new RetrieveMetadataChangesResponse
        {
            Results =
            {
                ["EntityMetadata"] = tables,
                ["DeletedMetadata"] = new DeletedMetadataCollection(),
                ["ServerVersionStamp"] = definitions.Stamp,
            },
        };
    }
}
