using System.Collections.Concurrent;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Storage;

/// <summary>How a database is opened.</summary>
/// <param name="PrepareConnection">Adds the collation, and the functions that queries need, to each new connection.</param>
/// <param name="IsDurable">True writes every commit through to the disk, so that a killed host loses nothing it acknowledged.</param>
public sealed record DatabaseOptions(string Path, Action<SqliteConnection> PrepareConnection, bool IsDurable = true);

/// <summary>One SQLite file: a single writer at a time, readers beside it on their own connections.</summary>
public sealed class Database : IDisposable
{
    private const int QuickCheckUpToBytes = 64 * 1024 * 1024;
    private readonly DatabaseFile file;
    private readonly DatabaseOptions options;
    private readonly Session writer;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentBag<Session> readers = [];
    private bool isDisposed;

    private Database(DatabaseFile file, DatabaseOptions options)
    {
        this.file = file;
        this.options = options;
        writer = Connect(canWrite: true);
    }

    public string Path => file.Path;

    /// <summary>Opens or creates the file and brings its tables up to the catalogue.</summary>
    /// <exception cref="StartupProblem">In one sentence why it cannot be used.</exception>
    public static Database Open(DatabaseOptions options, MetadataCatalog catalog)
    {
        var file = DatabaseFile.Take(options.Path);
        Database? database = null;
        try
        {
            database = new Database(file, options);
            Check(database.writer, file);
            database.writer.Begin();
            Schema.BringUpToDate(database.writer, catalog, file.Path);
            database.writer.Commit();
            // Without statistics SQLite takes the first index that fits; this gathers them where they are missing or old, from a sample.
            database.writer.Run("PRAGMA optimize = 0x10002");
            return database;
        }
        catch (Exception error)
        {
            if (database is null) file.Dispose();
            else database.Dispose();
            throw error is SqliteException sqlite ? file.Explain(sqlite) : error;
        }
    }

    /// <summary>Waits for the one writer. The caller begins, commits or rolls back, and returns it.</summary>
    public Session TakeWriter()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        writing.Wait();
        return writer;
    }

    public Session TakeReader()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return readers.TryTake(out var reader) ? reader : Connect(canWrite: false);
    }

    public void Return(Session session)
    {
        if (session.IsInTransaction) session.Rollback();
        if (session == writer) writing.Release();
        else if (isDisposed) session.Dispose();
        else readers.Add(session);
    }

    public void Dispose()
    {
        if (isDisposed) return;
        isDisposed = true;
        while (readers.TryTake(out var reader)) reader.Dispose();
        writer.Dispose();
        writing.Dispose();
        file.Dispose();
    }

    private static void Check(Session session, DatabaseFile file)
    {
        if (new FileInfo(file.Path).Length is 0 or > QuickCheckUpToBytes) return;
        if (session.Scalar("PRAGMA quick_check(1)") is not "ok")
            throw new StartupProblem($"The database {file.Path} is damaged; restore a copy or choose another file with --database. It was left as it is.");
    }

    private Session Connect(bool canWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file.Path,
            Pooling = false,
            // A pragma below forbids readers to write; opening them read-only would keep them from the WAL's shared memory.
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        var session = new Session(connection, canWrite);
        session.Run("PRAGMA foreign_keys = OFF");
        session.Run("PRAGMA cache_size = -65536");
        session.Run("PRAGMA temp_store = MEMORY");
        session.Run("PRAGMA mmap_size = 268435456");
        session.Scalar("PRAGMA journal_mode = WAL");
        session.Run(options.IsDurable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
        if (!canWrite) session.Run("PRAGMA query_only = ON");
        options.PrepareConnection(connection);
        return session;
    }
}
