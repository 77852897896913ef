using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;

namespace LocalDataverse.Messages.Rows;

/// <summary>The rows that stand beside each activity: its pointer and its parties.</summary>
public static class Activities
{
    public const string Pointer = "activitypointer";

    public static void Delete(RequestScope scope, Table table, Guid id)
    {
        scope.Session.Run("DELETE FROM activityparty WHERE activityid = $0", GuidOrder.ToBytes(id));
        if (table.LogicalName != Pointer) scope.Rows.Delete(scope.Session, scope.Catalog.Table(Pointer), id);
    }
}
