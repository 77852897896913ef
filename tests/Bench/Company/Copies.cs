using System.Buffers.Binary;
using System.Text.RegularExpressions;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;

namespace CrmCoaching.Bench.Company;

/// <summary>
/// Makes a large company out of a small one: every row that the small one added is written again for each copy, past the
/// host's rules, with ids of its own wherever one of the company's ids stands, in texts too.
/// </summary>
internal sealed partial class Copies
{
    private static readonly string[] Unique = ["coach_run", "asyncoperation", "plugintracelog"];
    private const uint Spread = 2654435761;
    private readonly HashSet<Guid> own = [];
    private readonly Session session;
    private readonly int count;

    private Copies(Session session, int count)
    {
        this.session = session;
        this.count = count;
    }

    /// <summary>Numbers the copies from 1; 0 is the original.</summary>
    public static Guid Of(Guid id, int copy)
    {
        if (copy == 0) return id;
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        // In the bytes that matter least in the order of ids; spread, because ids of one moment differ in just these by little.
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ unchecked((uint)copy * Spread));
        return new Guid(bytes);
    }

    public static void Write(Organization organization, RowKeys before, int count) => RowKeys.WithWriter(organization, session =>
    {
        session.Begin();
        var copies = new Copies(session, count);
        var tables = new List<(string Name, List<object[]> Rows)>();
        foreach (var table in RowKeys.Tables(session).Where(table => !Unique.Contains(table)))
        {
            var key = RowKeys.KeyColumn(session, table);
            var rows = RowKeys.Rows(session, table).Where(row => !before.Has(table, RowKeys.Key(row[key]))).ToList();
            copies.own.UnionWith(rows.Select(row => row[key]).OfType<byte[]>().Select(GuidOrder.FromBytes));
            if (rows.Count > 0) tables.Add((table, rows));
        }

        foreach (var table in tables) copies.Write(table.Name, table.Rows);
        session.Commit();
        session.Run("ANALYZE");
        session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    });

    private void Write(string table, List<object[]> rows)
    {
        var indexes = TakeIndexes(table);
        var sql = $"INSERT INTO {Session.Quote(table)} VALUES ({string.Join(", ", Enumerable.Range(0, rows[0].Length).Select(Session.Parameter))})";
        foreach (var row in rows)
        {
            Func<int, object>[] cells = [.. row.Select(Cell)];
            var values = new object[cells.Length];
            for (var copy = 1; copy <= count; copy++)
            {
                for (var i = 0; i < cells.Length; i++) values[i] = cells[i](copy);
                session.Run(sql, values);
            }
        }

        foreach (var index in indexes) session.Run(index);
    }

    /// <summary>What stands in a copy's cell.</summary>
    private Func<int, object> Cell(object value)
    {
        switch (value)
        {
            case byte[] { Length: 16 } bytes when own.Contains(GuidOrder.FromBytes(bytes)):
                var id = GuidOrder.FromBytes(bytes);
                return copy => GuidOrder.ToBytes(Of(id, copy));
            case string text when Ids().Matches(text).Any(match => own.Contains(Guid.Parse(match.Value))):
                return copy => Ids().Replace(text, match => Text(match.Value, copy));
            default:
                return _ => value;
        }
    }

    private string Text(string id, int copy)
    {
        var guid = Guid.Parse(id);
        return own.Contains(guid) ? Of(guid, copy).ToString(id.Contains('-', StringComparison.Ordinal) ? "D" : "N") : id;
    }

    private List<string> TakeIndexes(string table)
    {
        var indexes = new List<(string Name, string Sql)>();
        using (var reader = session.Query("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = $0 AND sql IS NOT NULL", table))
        {
            while (reader.Read()) indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        foreach (var index in indexes) session.Run($"DROP INDEX {Session.Quote(index.Name)}");
        return [.. indexes.Select(index => index.Sql)];
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();
}
