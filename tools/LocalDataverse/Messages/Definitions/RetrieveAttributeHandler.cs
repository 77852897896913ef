using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

public sealed class RetrieveAttributeHandler(DefinitionCatalog definitions) : IMessageHandler
{
    public string Message => "RetrieveAttribute";
    public RequestKind Kind => RequestKind.Metadata;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var column = Find(scope.Request);
        scope.Observe(column.EntityLogicalName, 1);
        return new RetrieveAttributeResponse { Results = { ["AttributeMetadata"] = column } };
    }

    private AttributeMetadata Find(MessageRequest request)
    {
        var id = request.Find<Guid>("MetadataId");
        if (request.Find<string>("EntityLogicalName") is not { } table)
        {
            return definitions.Tables.SelectMany(one => one.Columns).FirstOrDefault(column => column.MetadataId == id)
                ?? throw Fault.Of(ErrorCode.MetadataNotFound, $"an attribute with id {id}");
        }

        var columns = definitions.Table(table).Columns;
        var name = request.Find<string>("LogicalName");
        var number = request.Find<int>("ColumnNumber");
        return (name, number) switch
        {
            (not null, _) => columns.FirstOrDefault(column => column.LogicalName == name),
            (null, > 0) => columns.FirstOrDefault(column => column.ColumnNumber == number),
            _ => columns.FirstOrDefault(column => column.MetadataId == id),
        } ?? throw Fault.Of(ErrorCode.MetadataNotFound, $"an attribute with {(name is null ? "" : "name ")}{name ?? (number > 0 ? $"number {number}" : $"id {id}")} on the entity {table}");
    }
}
