using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Optimistic concurrency: a write that expects a row version is refused when the row has another.</summary>
public static class Concurrency
{
    public static void Check(RequestScope scope, PipelineEvent row)
    {
        if (!row.Input.TryGetValue("ConcurrencyBehavior", out object? given) || given is not ConcurrencyBehavior.IfRowVersionMatches) return;
        var expected = row.Input[PipelineEvent.TargetName] switch
        {
            Entity target => target.RowVersion,
            EntityReference target => target.RowVersion,
            _ => null,
        };
        if (string.IsNullOrEmpty(expected)) throw Fault.Of(ErrorCode.ConcurrencyVersionNotProvided);
        var current = scope.Rows.Read(scope.Session, scope.Catalog.Table(row.Table!), row.Id, [])
            ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, row.Table, row.Id);
        if (current.RowVersion != expected) throw Fault.Of(ErrorCode.ConcurrencyVersionMismatch);
    }
}
