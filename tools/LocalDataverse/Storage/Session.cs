using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Storage;

/// <summary>
/// One connection with its prepared statements. Used by one request at a time. Transactions are plain statements, so that
/// commands need not carry a transaction object.
/// </summary>
public sealed class Session : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    internal Session(SqliteConnection connection, bool canWrite)
    {
        Connection = connection;
        CanWrite = canWrite;
    }

    public SqliteConnection Connection { get; }
    public bool CanWrite { get; }
    public bool IsInTransaction { get; private set; }

    /// <summary>A writer takes the write lock at once; a reader keeps one view of the data until the end.</summary>
    public void Begin()
    {
        Run(CanWrite ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
        IsInTransaction = true;
    }

    public void Commit()
    {
        Run("COMMIT");
        IsInTransaction = false;
    }

    public void Rollback()
    {
        // SQLite itself rolls back on some errors (disk full, I/O), and a second ROLLBACK would fail.
        if (IsInTransaction && SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0) Run("ROLLBACK");
        IsInTransaction = false;
    }

    /// <summary>Runs a statement with parameters $0, $1, ...; its prepared form is kept.</summary>
    /// <returns>Rows changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object> values) => Bind(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params ReadOnlySpan<object> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The caller disposes the reader before it runs the same statement again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object> values) => Bind(sql, values).ExecuteReader();

    public static string Quote(string identifier) => "\"" + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"${index}");

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        prepared.Clear();
        Connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
#pragma warning disable CA2100 // The text is made of metadata names and numbered parameters only.
            command = new SqliteCommand(sql, Connection);
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter(Parameter(i), null));
            prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}
