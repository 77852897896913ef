using LocalDataverse.Pipeline;
using LocalDataverse.Storage;

namespace CrmCoaching.Bench.Company;

/// <summary>Which rows were in which table of the database at some moment.</summary>
internal sealed class RowKeys
{
    private readonly Dictionary<string, HashSet<string>> keys = new(StringComparer.Ordinal);

    public bool Has(string table, string key) => keys.TryGetValue(table, out var rows) && rows.Contains(key);

    public static RowKeys Read(Organization organization)
    {
        var read = new RowKeys();
        WithWriter(organization, session =>
        {
            foreach (var table in Tables(session))
            {
                var key = KeyColumn(session, table);
                read.keys[table] = [.. Rows(session, table).Select(row => Key(row[key]))];
            }
        });
        return read;
    }

    /// <summary>The place of the column that identifies a row.</summary>
    public static int KeyColumn(Session session, string table)
    {
        using var reader = session.Query("SELECT cid FROM pragma_table_info($0) WHERE pk = 1", table);
        return reader.Read() ? reader.GetInt32(0) : throw new InvalidOperationException($"The table {table} has no key.");
    }

    public static string Key(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}";

    /// <summary>Without those that the host keeps for itself.</summary>
    public static IReadOnlyList<string> Tables(Session session)
    {
        var names = new List<string>();
        using var reader = session.Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '$%' ORDER BY name");
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>In the order in which they are stored.</summary>
    public static IReadOnlyList<string> Columns(Session session, string table)
    {
        var names = new List<string>();
        using var reader = session.Query("SELECT name FROM pragma_table_info($0) ORDER BY cid", table);
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    public static IReadOnlyList<object[]> Rows(Session session, string table)
    {
        var rows = new List<object[]>();
        using var reader = session.Query($"SELECT * FROM {Session.Quote(table)}");
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public static void WithWriter(Organization organization, Action<Session> work)
    {
        var database = organization.Engine.Database;
        var session = database.TakeWriter();
        try
        {
            work(session);
        }
        finally
        {
            database.Return(session);
        }
    }
}
