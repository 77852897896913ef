using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>What all activities have in common: their kind, when they ended, their parties and their pointer.</summary>
public sealed class ActivityRule : ITableRule
{
    private const int Completed = 1;
    private const int SecondsPerMinute = 60;

    public bool AppliesTo(Table table) => table.IsActivity && table.LogicalName != Activities.Pointer;

    public void BeforeWrite(RowChange change)
    {
        if (change.IsNew)
        {
            change.Set("activitytypecode", change.Table.LogicalName);
            change.Default("instancetypecode", change.Table.Columns.ContainsKey("instancetypecode") ? new OptionSetValue(0) : null);
            change.Default("isregularactivity", true);
        }

        SetDuration(change);
        if (change.Values.GetValueOrDefault(StateRules.State) is OptionSetValue { Value: Completed }) change.Default("actualend", change.Scope.Now);
    }

    public void AfterWrite(RowChange change)
    {
        WritePointer(change);
        foreach (var (column, parties) in change.Parties) Parties.Replace(change, column, parties);
        if (change.Sets(OwnerRules.Owner)) Parties.ReplaceOwner(change);
        if (change.Sets("regardingobjectid")) Parties.ReplaceRegarding(change);
        Parties.CopySchedule(change);
    }

    private static void SetDuration(RowChange change)
    {
        if (!change.Sets("scheduledstart") && !change.Sets("scheduledend")) return;
        if (change.Effective<DateTime?>("scheduledstart") is { } start && change.Effective<DateTime?>("scheduledend") is { } end)
            change.Set("scheduleddurationminutes", (int)((end - start).TotalSeconds / SecondsPerMinute));
    }

    private static void WritePointer(RowChange change)
    {
        var scope = change.Scope;
        var pointer = scope.Catalog.Table(Activities.Pointer);
        var shared = change.Values.Where(value => pointer.TryGetColumn(value.Key, out var column) && Fits(column, value.Value)).ToDictionary();
        if (change.IsNew) scope.Rows.Insert(scope.Session, pointer, change.Id, shared);
        else scope.Rows.Update(scope.Session, pointer, change.Id, shared);
    }

    // Kinds of activities have states of their own; those that the pointer does not know count as open there.
    private static bool Fits(Column column, object? value) => value is not OptionSetValue option || column.Choice is null || column.Choice.Find(option.Value) is not null;
}
