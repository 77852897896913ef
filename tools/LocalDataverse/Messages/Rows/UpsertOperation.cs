using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages.Rows;

/// <summary>One upsert inside the transaction: the event that it raises is Create or Update.</summary>
public static class UpsertOperation
{
    public static UpsertResponse Run(RequestScope scope, Entity target)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        if (target.Id == Guid.Empty && target.Attributes.TryGetValue(table.PrimaryId, out var id) && id is Guid given) target.Id = given;
        Guid? existing = target.KeyAttributes.Count > 0 && target.Id == Guid.Empty
            ? References.Find(scope, scope.Session, table, target.KeyAttributes)
            : target.Id != Guid.Empty && scope.Rows.Exists(scope.Session, table, target.Id) ? target.Id : null;
        if (existing is { } found)
        {
            target.Id = found;
            target.KeyAttributes.Clear();
            UpdateOperation.Run(scope, [PipelineEvent.ForTarget("Update", target, scope.Request.Others(PipelineEvent.TargetName, ContextFactory.Targets))]);
            return Response(table.LogicalName, found, isNew: false);
        }

        foreach (var (name, value) in target.KeyAttributes) target[name] = value;
        target.KeyAttributes.Clear();
        var row = PipelineEvent.ForTarget("Create", target, scope.Request.Others(PipelineEvent.TargetName, ContextFactory.Targets));
        CreateOperation.Run(scope, [row]);
        return Response(table.LogicalName, row.Id, isNew: true);
    }

    private static UpsertResponse Response(string table, Guid id, bool isNew) => new()
    {
        ResponseName = "Upsert",
        Results = { ["Target"] = new EntityReference(table, id), ["RecordCreated"] = isNew },
    };
}
