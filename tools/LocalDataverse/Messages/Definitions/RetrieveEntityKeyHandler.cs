using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

public sealed class RetrieveEntityKeyHandler(DefinitionCatalog definitions) : IMessageHandler
{
    public string Message => "RetrieveEntityKey";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var key = Find(scope.Request);
        scope.Observe(key.EntityLogicalName, 1);
        return new RetrieveEntityKeyResponse { Results = { ["EntityKeyMetadata"] = key } };
    }

    private EntityKeyMetadata Find(MessageRequest request)
    {
        var id = request.Find<Guid>("MetadataId");
        var name = request.Find<string>("LogicalName");
        var keys = request.Find<string>("EntityLogicalName") is { } table
            ? definitions.Table(table).Keys
            : definitions.Tables.SelectMany(one => one.Keys);
        return keys.FirstOrDefault(key => name is null ? key.MetadataId == id : key.LogicalName == name)
            ?? throw Fault.Of(ErrorCode.MetadataNotFound, name is null ? $"an entity key with id {id}" : $"an entity key with name {name}");
    }
}
