using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Global choices only, as on the platform: a column's own options come with the column.</summary>
public sealed class RetrieveOptionSetHandler(DefinitionCatalog definitions) : IMessageHandler
{
    public string Message => "RetrieveOptionSet";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var choice = definitions.Choice(scope.Request.Find<string>("Name"), scope.Request.Find<Guid>("MetadataId"));
        scope.Observe(null, 1);
        return new RetrieveOptionSetResponse { Results = { ["OptionSetMetadata"] = choice } };
    }
}
