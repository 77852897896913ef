using System.Buffers.Binary;
using System.Globalization;
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
    private const string CopiedText = "copied";
    private const int BytesOfNumber = 4;
    private static readonly string[] Unique = ["coach_run", "asyncoperation", "plugintracelog", "roleprivileges"];
    private readonly HashSet<Guid> own = [];
    private readonly Session session;

    private Copies(Session session) => this.session = session;

    /// <summary>Numbers the copies from 1; 0 is the original.</summary>
    public static Guid Of(Guid id, int copy)
    {
        if (copy == 0) return id;
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        // The bytes that matter least in the order of ids, so that they stand last where ids are stored.
        BinaryPrimitives.WriteInt32LittleEndian(bytes, copy);
        return new Guid(bytes);
    }

    public static void Write(Organization organization, RowKeys before, int count) => RowKeys.WithWriter(organization, session =>
    {
        session.Begin();
        var copies = new Copies(session);
        var tables = copies.Collect(before);
        copies.Number(count);
        session.Connection.CreateFunction(CopiedText, (string? text, long copy) => copies.Text(text, (int)copy));
        foreach (var (table, key, rows) in tables) copies.Write(table, key, rows);
        session.Run("DROP TABLE own");
        session.Run("DROP TABLE copy");
        session.Commit();
        session.Run("ANALYZE");
        session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    });

    /// <summary>The rows that the company added, and their ids.</summary>
    private List<(string Table, int Key, List<object[]> Rows)> Collect(RowKeys before)
    {
        var tables = new List<(string, int, List<object[]>)>();
        session.Run("CREATE TEMP TABLE own (id BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID");
        foreach (var table in RowKeys.Tables(session).Where(table => !Unique.Contains(table)))
        {
            var key = RowKeys.KeyColumn(session, table);
            var rows = RowKeys.Rows(session, table).Where(row => !before.Has(table, RowKeys.Key(row[key]))).ToList();
            if (rows.Count == 0) continue;
            tables.Add((table, key, rows));
            foreach (var id in rows.Select(row => row[key]).OfType<byte[]>().Where(id => own.Add(GuidOrder.FromBytes(id)))) session.Run("INSERT INTO own VALUES ($0)", id);
        }

        return tables;
    }

    private void Number(int count)
    {
        session.Run("CREATE TEMP TABLE copy (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
        for (var copy = 1; copy <= count; copy++)
        {
            var bytes = new byte[BytesOfNumber];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, copy);
            session.Run("INSERT INTO copy VALUES ($0, $1)", copy, bytes);
        }
    }

    private void Write(string table, int key, List<object[]> rows)
    {
        var columns = RowKeys.Columns(session, table);
        var cells = columns.Select((column, index) => Cell($"one.{Session.Quote(column)}", rows.Select(row => row[index])));
        var indexes = TakeIndexes(table);
        session.Run(
            $"INSERT INTO {Session.Quote(table)} SELECT {string.Join(", ", cells)} FROM {Session.Quote(table)} AS one CROSS JOIN copy "
            + $"WHERE one.{Session.Quote(columns[key])} IN (SELECT id FROM own)");
        foreach (var index in indexes) session.Run(index);
    }

    /// <summary>What stands in a copy's cell of the column.</summary>
    private string Cell(string column, IEnumerable<object> values)
    {
        var (hasId, hasText) = (false, false);
        foreach (var value in values)
        {
            hasId |= value is byte[] { Length: 16 } bytes && own.Contains(GuidOrder.FromBytes(bytes));
            hasText |= value is string text && Ids().Matches(text).Any(match => own.Contains(Guid.Parse(match.Value)));
        }

        return hasText ? $"{CopiedText}({column}, copy.number)"
            : hasId ? $"CASE WHEN {column} IN (SELECT id FROM own) THEN CAST(substr({column}, 1, 12) || copy.bytes AS BLOB) ELSE {column} END"
            : column;
    }

    private string? Text(string? text, int copy) => text is null ? null : Ids().Replace(text, match =>
    {
        var id = Guid.Parse(match.Value);
        return own.Contains(id) ? Of(id, copy).ToString(match.Value.Contains('-', StringComparison.Ordinal) ? "D" : "N", CultureInfo.InvariantCulture) : match.Value;
    });

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
