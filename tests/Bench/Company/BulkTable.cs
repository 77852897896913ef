using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;

namespace CrmCoaching.Bench.Company;

/// <summary>
/// Writes rows straight into the host's storage, past its rules, many at a time: the indexes are taken off meanwhile. Ids
/// ascend, as those that the platform gives do.
/// </summary>
internal sealed class BulkTable : IDisposable
{
    private readonly Session session;
    private readonly List<Column> columns;
    private readonly List<string> indexes = [];
    private readonly string sql;
    private readonly object[] values;
    private readonly byte prefix;
    private long rows;

    /// <param name="columns">Of the values of each row, in their order; a lookup to several tables is written "column:table".</param>
    public BulkTable(Organization organization, Session session, string tableName, byte prefix, params IReadOnlyList<string> columns)
    {
        this.session = session;
        this.prefix = prefix;
        var table = organization.Metadata.Table(tableName);
        var parts = columns.Select(column => column.Split(':')).ToList();
        this.columns = [.. parts.Select(part => organization.Metadata.Column(table, part[0]))];
        var targets = parts.Select((part, index) => (Column: this.columns[index], Target: part.ElementAtOrDefault(1))).Where(part => part.Target is not null).ToList();
        string[] names = [table.PrimaryId, "versionnumber", .. parts.Select(part => part[0]), .. targets.Select(part => ColumnStorage.TypeColumn(part.Column))];
        values = new object[names.Length];
        for (var i = 0; i < targets.Count; i++) values[2 + columns.Count + i] = targets[i].Target!;
        sql = $"INSERT INTO {Session.Quote(tableName)} ({string.Join(", ", names.Select(Session.Quote))}) "
            + $"VALUES ({string.Join(", ", names.Select((_, index) => Session.Parameter(index)))})";
        DropIndexes(tableName);
    }

    public Guid Add(params ReadOnlySpan<object?> row)
    {
        var id = NextId();
        values[0] = id;
        values[1] = ++rows;
        for (var i = 0; i < columns.Count; i++) values[2 + i] = ColumnStorage.Encode(columns[i], row[i]);
        session.Run(sql, values);
        return GuidOrder.FromBytes(id);
    }

    public void Dispose()
    {
        foreach (var index in indexes) session.Run(index);
    }

    private byte[] NextId()
    {
        var id = new byte[16];
        id[0] = prefix;
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(id.AsSpan(1), rows);
        return id;
    }

    private void DropIndexes(string tableName)
    {
        var names = new List<string>();
        using (var reader = session.Query("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = $0 AND sql IS NOT NULL", tableName))
        {
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
                indexes.Add(reader.GetString(1));
            }
        }

        foreach (var name in names) session.Run($"DROP INDEX {Session.Quote(name)}");
    }
}
