using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Rows of intersect tables.</summary>
public static class Intersects
{
    /// <exception cref="System.ServiceModel.FaultException">DuplicateRecord: linked already. ObjectDoesNotExist.</exception>
    public static void Change(
        RequestScope scope, ManyToManyRelationship many, EntityReference target, EntityReference related, EntityRole? role, bool links)
    {
        var isFirst = many.FirstTable == many.SecondTable ? role != EntityRole.Referencing : many.FirstTable == target.LogicalName;
        var (first, second) = isFirst ? (target, related) : (related, target);
        if (first.LogicalName != many.FirstTable || second.LogicalName != many.SecondTable)
            throw Fault.Of(ErrorCode.InvalidArgument, $"The relationship {many.SchemaName} joins {many.FirstTable} and {many.SecondTable}.");
        scope.Engine.Access.CheckAssociate(scope, first, second);
        var table = scope.Catalog.Table(many.IntersectTable);
        foreach (var end in new[] { first, second })
        {
            if (!scope.Rows.Exists(scope.Session, scope.Catalog.Table(end.LogicalName), end.Id)) throw Fault.Of(ErrorCode.ObjectDoesNotExist, end.LogicalName, end.Id);
        }

        var ends = new Dictionary<string, object?> { [many.FirstColumn] = first.Id, [many.SecondColumn] = second.Id };
        var existing = scope.Rows.FindByValues(scope.Session, table, ends);
        if (links) Link(scope, table, ends, existing, many);
        else if (existing is { } id) scope.Rows.Delete(scope.Session, table, id);
        if (!UserDirectory.DependsOn(table.LogicalName)) return;
        scope.Engine.Users.Forget();
        scope.Unit.AfterEnd(scope.Engine.Users.Forget);
    }

    private static void Link(RequestScope scope, Table table, Dictionary<string, object?> ends, Guid? existing, ManyToManyRelationship many)
    {
        if (existing is not null) throw Fault.Of(ErrorCode.DuplicateRecord, $"The rows are linked by {many.SchemaName} already.");
        ends["versionnumber"] = RowStore.NextVersion(scope.Session);
        scope.Rows.Insert(scope.Session, table, Guid.NewGuid(), ends);
    }
}
