using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>The number of rows of tables. The platform's may be a day old; this one is exact.</summary>
public sealed class RetrieveTotalRecordCountHandler : IMessageHandler
{
    public string Message => "RetrieveTotalRecordCount";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var counts = new EntityRecordCountCollection();
        scope.Unit.Begin();
        foreach (var name in scope.Request.Get<string[]>("EntityNames"))
        {
            var table = scope.Catalog.Table(name);
            // Whether the platform asks for the privilege here is not documented; without it, counts of tables would leak.
            scope.Engine.Access.CheckReadAny(scope, table);
            counts[name] = (long)scope.Session.Scalar($"SELECT COUNT(*) FROM {Session.Quote(table.LogicalName)}")!;
        }

        return new RetrieveTotalRecordCountResponse { Results = { ["EntityRecordCountCollection"] = counts } };
    }
}
