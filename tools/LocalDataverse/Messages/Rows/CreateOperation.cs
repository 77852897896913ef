using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Takes new rows of one table through the pipeline, with the rows related to them.</summary>
public static class CreateOperation
{
    public static void Run(RequestScope scope, IReadOnlyList<PipelineEvent> rows, bool asMultiple = false)
    {
        foreach (var row in rows) Check(scope, row.Target);
        scope.Engine.Events.Early(scope, rows, asMultiple);
        foreach (var row in rows)
        {
            scope.Engine.Access.CheckCreate(scope, row.Target);
            StampRules.PrepareCreate(scope, scope.Catalog.Table(row.Target.LogicalName), row.Target);
        }

        scope.Engine.Events.Late(scope, rows, row => Insert(scope, row), asMultiple);
    }

    private static void Check(RequestScope scope, Entity target)
    {
        References.CheckNames(scope, target);
        References.ResolveLookups(scope, target);
        if (target.RelatedEntities.Count > 0 && target.RelatedEntities.Any(related => related.Key is null))
            throw Fault.Of(ErrorCode.InvalidArgument, "A related row needs a relationship.");
    }

    private static void Insert(RequestScope scope, PipelineEvent row)
    {
        scope.Engine.Access.CheckNewOwner(scope, row.Target);
        row.Id = RowWriter.Create(scope, row.Target);
        row.Output["id"] = row.Id;
        RelatedRows.Create(scope, row.Target, row.Id);
    }
}
