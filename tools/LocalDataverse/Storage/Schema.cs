using LocalDataverse.Faults;
using LocalDataverse.Metadata;

namespace LocalDataverse.Storage;

/// <summary>Creates the tables, columns and indexes that the metadata asks for. Columns that it no longer names stay.</summary>
internal static class Schema
{
    /// <summary>Raised when the way rows are stored changes.</summary>
    private const int Version = 1;

    public static void BringUpToDate(Session session, MetadataCatalog catalog, string path)
    {
        session.Run("CREATE TABLE IF NOT EXISTS \"$setting\" (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID");
        CheckVersion(session, path);
        session.Run("CREATE TABLE IF NOT EXISTS \"$async\" (asyncoperationid BLOB NOT NULL PRIMARY KEY, stepid BLOB NOT NULL, context TEXT NOT NULL)");
        var existing = ExistingColumns(session);
        foreach (var table in catalog.Tables)
        {
            if (existing.TryGetValue(table.LogicalName, out var columns)) AddColumns(session, table, columns);
            else CreateTable(session, table);
        }

        KeyIndexes.BringUpToDate(session, catalog, path);
        foreach (var statement in catalog.Tables.SelectMany(Indexes.Of)) session.Run(statement);
    }

    private static void CheckVersion(Session session, string path)
    {
        var stored = session.Scalar("SELECT value FROM \"$setting\" WHERE name = 'schema'");
        if (stored is null) session.Run("INSERT INTO \"$setting\" (name, value) VALUES ('schema', $0), ('version', 0)", (long)Version);
        else if ((long)stored > Version)
            throw new StartupProblem($"The database {path} was written by a newer host (its schema is {stored}, this host knows {Version}); use that host or another file.");
    }

    private static Dictionary<string, HashSet<string>> ExistingColumns(Session session)
    {
        var tables = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using var rows = session.Query("SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'");
        while (rows.Read())
        {
            var table = rows.GetString(0);
            if (!tables.TryGetValue(table, out var columns)) tables.Add(table, columns = new HashSet<string>(StringComparer.Ordinal));
            columns.Add(rows.GetString(1));
        }

        return tables;
    }

    private static void CreateTable(Session session, Table table)
    {
        var definitions = Definitions(table).Select(column =>
            column.Name == table.PrimaryId ? $"{Session.Quote(column.Name)} BLOB NOT NULL PRIMARY KEY" : $"{Session.Quote(column.Name)} {column.Type}");
        session.Run($"CREATE TABLE {Session.Quote(table.LogicalName)} ({string.Join(", ", definitions)})");
    }

    private static void AddColumns(Session session, Table table, HashSet<string> existing)
    {
        foreach (var column in Definitions(table).Where(column => !existing.Contains(column.Name)))
        {
            session.Run($"ALTER TABLE {Session.Quote(table.LogicalName)} ADD COLUMN {Session.Quote(column.Name)} {column.Type}");
        }
    }

    private static IEnumerable<(string Name, string Type)> Definitions(Table table)
    {
        foreach (var column in table.Columns.Values.Where(ColumnStorage.IsStored))
        {
            yield return (column.LogicalName, ColumnStorage.SqlType(column));
            if (column.IsPolymorphic) yield return (ColumnStorage.TypeColumn(column), "TEXT");
        }
    }
}
