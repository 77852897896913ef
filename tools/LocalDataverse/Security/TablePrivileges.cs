using LocalDataverse.Metadata;

namespace LocalDataverse.Security;

public enum TableAction
{
    Create,
    Read,
    Write,
    Delete,
    Assign,
    Share,
    Append,
    AppendTo,
}

/// <param name="Name">As roles name it, such as prvReadAccount.</param>
public sealed record TablePrivilege(TableAction Action, string Name);

/// <summary>The privileges that guard a table's rows.</summary>
public static class TablePrivileges
{
    private static readonly TableAction[] Owned = Enum.GetValues<TableAction>();
    private static readonly TableAction[] Unowned = [.. Owned.Where(action => action is not (TableAction.Assign or TableAction.Share))];

    /// <summary>Rows without an owner can be neither assigned nor shared; links of two tables are guarded by those.</summary>
    public static IEnumerable<TablePrivilege> Of(Table table) =>
        table.IsIntersect || table.Ownership == Ownership.None
            ? []
            : (table.Ownership == Ownership.UserOwned ? Owned : Unowned).Select(action => new TablePrivilege(action, NameOf(table, action)));

    public static string NameOf(Table table, TableAction action) => $"prv{action}{Noun(table)}";

    // All activities share one set; the user table's is named after what people call it.
    private static string Noun(Table table) => table switch
    {
        { IsActivity: true } => "Activity",
        { LogicalName: "systemuser" } => "User",
        { LogicalName: "annotation" } => "Note",
        _ => table.SchemaName,
    };
}
