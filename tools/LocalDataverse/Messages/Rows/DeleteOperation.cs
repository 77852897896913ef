using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Deletes a row with what the relationships say about the rows that point to it.</summary>
public static class DeleteOperation
{
    public static void Run(RequestScope scope, PipelineEvent row)
    {
        var table = scope.Catalog.Table(row.Table!);
        Refuse(table);
        scope.Engine.Events.Early(scope, [row]);
        Concurrency.Check(scope, row);
        scope.Engine.Access.CheckDelete(scope, table, row.Id);
        scope.Engine.Events.Late(scope, [row], _ => Delete(scope, table, row.Id));
    }

    private static void Refuse(Table table)
    {
        if (table.LogicalName is "systemuser" or "organization" or "transactioncurrency" or "timezonedefinition")
            throw Fault.Of(ErrorCode.InvalidOperation, $"Rows of {table.LogicalName} cannot be deleted.");
    }

    private static void Delete(RequestScope scope, Table table, Guid id)
    {
        if (!scope.Rows.Exists(scope.Session, table, id)) throw Fault.Of(ErrorCode.ObjectDoesNotExist, table.LogicalName, id);
        RefuseRestricted(scope, table, id);
        foreach (var relationship in table.OneToMany) Cascade(scope, relationship, id);
        foreach (var many in table.ManyToMany.DistinctBy(many => many.SchemaName)) RemoveLinks(scope, table, many, id);
        scope.Session.Run("DELETE FROM principalobjectaccess WHERE objectid = $0", GuidOrder.ToBytes(id));
        if (table.IsActivity) Activities.Delete(scope, table, id);
        scope.Rows.Delete(scope.Session, table, id);
        if (UserDirectory.DependsOn(table.LogicalName)) scope.Unit.AfterEnd(scope.Engine.Users.Forget);
    }

    private static void RefuseRestricted(RequestScope scope, Table table, Guid id)
    {
        foreach (var relationship in table.OneToMany.Where(one => one.OnDelete == Metadata.Cascade.Restrict))
        {
            var child = scope.Catalog.Table(relationship.ReferencingTable);
            if (scope.Rows.Find(scope.Session, child, relationship.ReferencingColumn, id).Count > 0)
                throw Fault.Of(ErrorCode.CannotDeleteDueToAssociation);
        }
    }

    private static void Cascade(RequestScope scope, OneToManyRelationship relationship, Guid id)
    {
        var child = scope.Catalog.Table(relationship.ReferencingTable);
        if (!child.TryGetColumn(relationship.ReferencingColumn, out var column) || !ColumnStorage.IsStored(column)) return;
        if (relationship.OnDelete is Metadata.Cascade.NoCascade or Metadata.Cascade.Restrict) return;
        foreach (var childId in scope.Rows.Find(scope.Session, child, relationship.ReferencingColumn, id))
        {
            if (relationship.OnDelete == Metadata.Cascade.RemoveLink) RemoveLink(scope, child, childId, column);
            else if (scope.Rows.Exists(scope.Session, child, childId))
                Run(scope, PipelineEvent.ForReference("Delete", new EntityReference(child.LogicalName, childId)));
        }
    }

    private static void RemoveLink(RequestScope scope, Table child, Guid id, Column column) =>
        scope.Rows.Update(scope.Session, child, id, new Dictionary<string, object?>
        {
            [column.LogicalName] = null,
            ["versionnumber"] = RowStore.NextVersion(scope.Session),
        });

    private static void RemoveLinks(RequestScope scope, Table table, ManyToManyRelationship many, Guid id)
    {
        string[] columns = many.FirstTable == many.SecondTable
            ? [many.FirstColumn, many.SecondColumn]
            : [many.FirstTable == table.LogicalName ? many.FirstColumn : many.SecondColumn];
        foreach (var column in columns)
        {
            scope.Session.Run($"DELETE FROM {Session.Quote(many.IntersectTable)} WHERE {Session.Quote(column)} = $0", GuidOrder.ToBytes(id));
        }
    }
}
