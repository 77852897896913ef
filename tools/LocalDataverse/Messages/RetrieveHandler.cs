using LocalDataverse.Faults;
using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages;

public sealed class RetrieveHandler : IMessageHandler
{
    private const string Result = "BusinessEntity";

    public string Message => "Retrieve";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>(PipelineEvent.TargetName);
        var columns = scope.Request.Get<ColumnSet>("ColumnSet");
        if (scope.Request.Find<object>("RelatedEntitiesQuery") is not null)
            throw Fault.Of(ErrorCode.NotSupportedHere, "Retrieve with RelatedEntitiesQuery");
        if (target.LogicalName == Query.Results.CalendarRules.Table) throw Fault.Of(ErrorCode.MethodNotSupported, Message, target.LogicalName);
        scope.Observe(target.LogicalName, 1);
        target.Id = References.Resolve(scope, target.LogicalName, target.Id, target.KeyAttributes);
        var row = PipelineEvent.ForReference(Message, target, scope.Request.Others());
        scope.Engine.Events.Run(scope, row, one => one.Output[Result] = Read(scope, target, columns));
        return new RetrieveResponse { Results = { ["Entity"] = row.Output[Result] } };
    }

    private static Entity Read(RequestScope scope, EntityReference target, ColumnSet columns)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        scope.Engine.Access.CheckRead(scope, table, target.Id);
        var row = RowReader.Read(scope, table, target.Id, columns) ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, table.LogicalName, target.Id);
        if (columns.AllColumns) Query.Results.CalendarRules.Fill(table.LogicalName, [row], scope.Query());
        return row;
    }
}
