using LocalDataverse.Faults;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Storage;

/// <summary>The database file and its exclusive use: a second host on the same file is turned away before it touches it.</summary>
internal sealed class DatabaseFile : IDisposable
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private readonly FileStream hold;

    private DatabaseFile(string path, FileStream hold)
    {
        Path = path;
        this.hold = hold;
    }

    public string Path { get; }

    /// <exception cref="StartupProblem">Another host uses the file, or it cannot be written.</exception>
    public static DatabaseFile Take(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            RefuseReadOnly(full);
            var hold = new FileStream(full + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DatabaseFile(full, hold);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StartupProblem($"The database {full} cannot be written: {error.Message}", error);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new StartupProblem($"The database {full} is in use by another host; stop that one or choose another file with --database.", error);
        }
    }

    /// <summary>What an SQLite error at opening means to the person who started the host.</summary>
    public StartupProblem Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        Busy => new StartupProblem($"The database {Path} is locked by another program; close that one or choose another file with --database.", error),
        ReadOnly or CannotOpen => new StartupProblem($"The database {Path} cannot be opened for writing; check the rights on the file and its folder.", error),
        Corrupt or NotADatabase => new StartupProblem($"The file {Path} is damaged or not a database; restore a copy or choose another file with --database. It was left as it is.", error),
        Full => new StartupProblem($"The disk that holds {Path} is full.", error),
        _ => new StartupProblem($"The database {Path} cannot be opened: {error.Message}", error),
    };

    public void Dispose() => hold.Dispose();

    private static void RefuseReadOnly(string path)
    {
        if (!File.Exists(path)) return;
        if (File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new StartupProblem($"The database {path} is read-only; make it writable or choose another file with --database.");
        using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
    }
}
