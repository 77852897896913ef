using LocalDataverse.Metadata;

namespace LocalDataverse.Storage;

/// <summary>Which indexes a table has beside those of its keys: owner, lookups, dates. Empty values are left out, so that unused columns cost nothing.</summary>
internal static class Indexes
{
    private const string Owner = "ownerid";
    private const string User = "systemuser";

    // Nearly every row of a table shares the few values of these, so an index would be paid for and never chosen.
    private static readonly HashSet<string> Unselective = new(StringComparer.Ordinal)
    {
        "createdby", "createdonbehalfby", "modifiedby", "modifiedonbehalfby", "owningbusinessunit", "owninguser", "owningteam",
        "transactioncurrencyid", "organizationid", "overriddencreatedon",
    };

    public static IEnumerable<string> Of(Table table)
    {
        if (table.IsIntersect)
        {
            var sides = table.Columns.Values.Where(column => column.Type == ColumnType.UniqueIdentifier && !column.IsPrimaryId)
                .Select(column => column.LogicalName).Where(name => table.ManyToMany.Count == 0 || IsSide(table, name)).ToList();
            foreach (var side in sides) yield return Plain(table, side);
        }

        foreach (var column in table.Columns.Values.Where(column => column.IsLookup || column.Type == ColumnType.DateTime))
        {
            if (!Unselective.Contains(column.LogicalName)) yield return Plain(table, column.LogicalName);
        }

        foreach (var name in Extra(table)) yield return Plain(table, name);
        foreach (var statement in OwnersDates(table).Concat(UsersDates(table))) yield return statement;
    }

    // Sums per person and month read a few owners and a stretch of days: one index with both finds just those rows.
    private static IEnumerable<string> OwnersDates(Table table)
    {
        if (!table.Columns.ContainsKey(Owner)) yield break;
        foreach (var column in Dates(table))
        {
            yield return $"CREATE INDEX IF NOT EXISTS {Name(table, Owner + "$" + column.LogicalName)} ON {Session.Quote(table.LogicalName)} "
                + $"({Session.Quote(Owner)}, {Session.Quote(column.LogicalName)}) WHERE {Session.Quote(column.LogicalName)} IS NOT NULL";
        }
    }

    // The same for other lookups to users. Rows without the date are kept: SQLite does not see that "one stretch or another"
    // leaves them out, and would not take the index.
    private static IEnumerable<string> UsersDates(Table table) =>
        from user in table.Columns.Values
        where user.IsCustom && user.IsLookup && user.Targets.Contains(User)
        from date in Dates(table)
        select $"CREATE INDEX IF NOT EXISTS {Name(table, user.LogicalName + "$" + date.LogicalName)} ON {Session.Quote(table.LogicalName)} "
            + $"({Session.Quote(user.LogicalName)}, {Session.Quote(date.LogicalName)}) WHERE {Session.Quote(user.LogicalName)} IS NOT NULL";

    private static IEnumerable<Column> Dates(Table table) => table.Columns.Values.Where(column =>
        column.Type == ColumnType.DateTime && !Unselective.Contains(column.LogicalName) && column.LogicalName != "modifiedon");

    private static bool IsSide(Table table, string column) =>
        table.ManyToMany.Any(many => many.FirstColumn == column || many.SecondColumn == column);

    private static IEnumerable<string> Extra(Table table) => table.LogicalName switch
    {
        "principalobjectaccess" => ["objectid", "principalid"],
        "systemuser" => ["domainname"],
        "timezonedefinition" => ["timezonecode"],
        _ => [],
    };

    private static string Plain(Table table, string column) =>
        $"CREATE INDEX IF NOT EXISTS {Name(table, column)} ON {Session.Quote(table.LogicalName)} ({Session.Quote(column)}) "
        + $"WHERE {Session.Quote(column)} IS NOT NULL";

    private static string Name(Table table, string what) => Session.Quote($"{table.LogicalName}${what}");
}
