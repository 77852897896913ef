using LocalDataverse.Pipeline;
using LocalDataverse.Query;
using LocalDataverse.Query.Readers;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

public sealed class RetrieveMultipleHandler : IMessageHandler
{
    private const string Result = "BusinessEntityCollection";

    public string Message => "RetrieveMultiple";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var query = scope.Request.Get<QueryBase>("Query");
        var definition = QueryReader.Read(query);
        // What the OData reader made may be the rows of a parent's collection, which is a way through another table.
        if (query is not DefinitionQuery) LinkedTables.RefuseAsRoot(definition.Table);
        scope.Observe(definition.Table, 0);
        var row = new PipelineEvent(Message, definition.Table, scope.Request.Parameters);
        scope.Engine.Events.Run(scope, row, one =>
        {
            var changed = one.Input["Query"] is QueryBase other && other != query ? QueryReader.Read(other) : definition;
            one.Output[Result] = QueryEngine.Execute(changed, scope.Query());
        });
        var rows = (EntityCollection)row.Output[Result];
        scope.Observe(definition.Table, rows.Entities.Count);
        return new RetrieveMultipleResponse { Results = { ["EntityCollection"] = rows } };
    }
}
