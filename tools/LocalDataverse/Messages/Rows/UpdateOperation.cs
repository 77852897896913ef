using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;

namespace LocalDataverse.Messages.Rows;

/// <summary>
/// Takes changed rows of one table through the pipeline. A change of state beside other columns goes through the stages of the
/// transaction twice, ordinary columns first, as on the platform.
/// </summary>
public static class UpdateOperation
{
    // Columns of business-owned tables that had messages of their own.
    private static readonly string[] Special = ["businessunitid", "parentsystemuserid", "parentbusinessunitid", "isdisabled"];

    public static void Run(RequestScope scope, IReadOnlyList<PipelineEvent> rows, bool asMultiple = false)
    {
        foreach (var row in rows) Check(scope, row);
        scope.Engine.Events.Early(scope, rows, asMultiple);
        foreach (var row in rows)
        {
            Concurrency.Check(scope, row);
            scope.Engine.Access.CheckUpdate(scope, row.Target, row.Id);
        }

        foreach (var part in Split(scope, rows))
        {
            foreach (var row in part) StampRules.PrepareUpdate(scope, scope.Catalog.Table(row.Target.LogicalName), row.Target);
            scope.Engine.Events.Late(scope, part, row => RowWriter.Update(scope, row.Id, row.Target), asMultiple);
        }
    }

    /// <summary>An update that the platform itself causes, such as a cascade: its steps run, the caller's rights do not matter.</summary>
    public static void RunCaused(RequestScope scope, PipelineEvent row)
    {
        scope.Engine.Events.Early(scope, [row]);
        StampRules.PrepareUpdate(scope, scope.Catalog.Table(row.Table!), row.Target);
        scope.Engine.Events.Late(scope, [row], one => RowWriter.Update(scope, one.Id, one.Target));
    }

    private static void Check(RequestScope scope, PipelineEvent row)
    {
        References.CheckNames(scope, row.Target);
        var table = scope.Catalog.Table(row.Target.LogicalName);
        if (row.Target.Id == Guid.Empty && row.Target.Attributes.TryGetValue(table.PrimaryId, out var id) && id is Guid given) row.Target.Id = given;
        row.Target.Id = References.Resolve(scope, row.Target.LogicalName, row.Target.Id, row.Target.KeyAttributes);
        if (row.Target.Id == Guid.Empty) throw Fault.Of(ErrorCode.InvalidArgument, "Entity Id must be specified for Update");
        row.Id = row.Target.Id;
        References.ResolveLookups(scope, row.Target);
    }

    private static IEnumerable<IReadOnlyList<PipelineEvent>> Split(RequestScope scope, IReadOnlyList<PipelineEvent> rows)
    {
        var table = scope.Catalog.Table(rows[0].Target.LogicalName);
        bool IsApart(string column) => StateRules.IsStateColumn(column) || (table.Ownership == Ownership.BusinessOwned && Special.Contains(column));
        var ordinary = rows.Where(row => row.Target.Attributes.Keys.Any(name => !IsApart(name) && name != table.PrimaryId)).ToList();
        var apart = rows.Where(row => row.Target.Attributes.Keys.Any(IsApart)).ToList();
        if (apart.Count == 0 || ordinary.Count == 0) return [rows];
        return
        [
            [.. ordinary.Select(row => Part(row, name => !IsApart(name)))],
            [.. apart.Select(row => Part(row, IsApart))],
        ];
    }

    private static PipelineEvent Part(PipelineEvent row, Func<string, bool> keeps)
    {
        var target = ContextCopy.Row(row.Target);
        foreach (var name in target.Attributes.Keys.Where(name => !keeps(name)).ToList()) target.Attributes.Remove(name);
        var input = ContextCopy.FromContext(row.Input);
        input[PipelineEvent.TargetName] = target;
        return new PipelineEvent(row.Message, row.Table, input) { Id = row.Id, EarlyVariables = row.EarlyVariables };
    }
}
