using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

public sealed class RetrieveAllOptionSetsHandler(DefinitionCatalog definitions) : IMessageHandler
{
    public string Message => "RetrieveAllOptionSets";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        OptionSetMetadataBase[] choices = [.. definitions.Choices];
        scope.Observe(null, choices.Length);
        return new RetrieveAllOptionSetsResponse { Results = { ["OptionSetMetadata"] = choices } };
    }
}
