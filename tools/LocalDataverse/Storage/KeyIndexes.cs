using LocalDataverse.Faults;
using LocalDataverse.Metadata;

namespace LocalDataverse.Storage;

/// <summary>
/// The unique indexes behind alternate keys. A key that changed is built again and one that is gone dropped, so that the database
/// refuses what the solution of today says and nothing else.
/// </summary>
internal static class KeyIndexes
{
    private const string Mark = "$key$";

    /// <exception cref="StartupProblem">Rows stand in the way of a key; names the table, the columns and a value.</exception>
    public static void BringUpToDate(Session session, MetadataCatalog catalog, string path)
    {
        var existing = Existing(session);
        foreach (var table in catalog.Tables)
        {
            foreach (var key in table.Keys)
            {
                var name = table.LogicalName + Mark + key.LogicalName;
                var isKnown = existing.Remove(name, out var columns);
                if (isKnown && columns!.SequenceEqual(key.Columns)) continue;
                if (isKnown) Drop(session, name);
                RefuseDuplicates(session, table, key, path);
                session.Run($"CREATE UNIQUE INDEX {Session.Quote(name)} ON {Session.Quote(table.LogicalName)} ({List(key)})");
            }
        }

        foreach (var name in existing.Keys) Drop(session, name);
    }

    private static Dictionary<string, List<string>> Existing(Session session)
    {
        var indexes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        using var rows = session.Query(
            "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_index_info(m.name) c WHERE m.type = 'index' ORDER BY m.name, c.seqno");
        while (rows.Read())
        {
            var name = rows.GetString(0);
            if (!name.Contains(Mark, StringComparison.Ordinal)) continue;
            if (!indexes.TryGetValue(name, out var columns)) indexes.Add(name, columns = []);
            columns.Add(rows.GetString(1));
        }

        return indexes;
    }

    // Rows with an empty column are outside the key, as in the unique index itself.
    private static void RefuseDuplicates(Session session, Table table, AlternateKey key, string path)
    {
        var filled = string.Join(" AND ", key.Columns.Select(column => $"{Session.Quote(column)} IS NOT NULL"));
        using var rows = session.Query(
            $"SELECT {List(key)}, count(*) FROM {Session.Quote(table.LogicalName)} WHERE {filled} GROUP BY {List(key)} HAVING count(*) > 1 LIMIT 1");
        if (!rows.Read()) return;
        var values = key.Columns.Select((column, index) => $"{column} = {Text(rows.GetValue(index))}");
        throw new StartupProblem(
            $"The key {key.LogicalName} of {table.LogicalName} cannot be built in {path}: {rows.GetValue(key.Columns.Count)} rows have {string.Join(", ", values)}; "
            + "change or delete all but one with the solution as it was before. The database was left as it is.");
    }

    private static object Text(object value) => value is byte[] id ? GuidOrder.FromBytes(id) : value;

    private static string List(AlternateKey key) => string.Join(", ", key.Columns.Select(Session.Quote));

    private static void Drop(Session session, string name) => session.Run($"DROP INDEX {Session.Quote(name)}");
}
