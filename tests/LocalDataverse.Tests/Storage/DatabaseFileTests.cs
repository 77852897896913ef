using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Tests.Storage;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("file").FullName;

    private string DatabasePath => Path.Combine(folder, "organization.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void SecondHostOnOneFile_IsTurnedAway_AndTheFirstGoesOn()
    {
        using var first = Open();

        var problem = Assert.Throws<StartupProblem>(() => Open().Dispose());

        Assert.Contains("in use by another host", problem.Message, StringComparison.Ordinal);
        first.ServiceFor(KnownRows.Administrator).NewAccount();
    }

    [Fact]
    public void ClosedFile_OpensAgainWithItsRows()
    {
        Guid id;
        using (var first = Open()) id = first.ServiceFor(KnownRows.Administrator).NewAccount("kept");

        using var second = Open();

        Assert.Equal("kept", second.ServiceFor(KnownRows.Administrator).Retrieve("account", id, new("name"))["name"]);
    }

    [Fact]
    public void FileThatIsNoDatabase_IsLeftAsItIs()
    {
        File.WriteAllText(DatabasePath, new string('x', 8192));

        var problem = Assert.Throws<StartupProblem>(() => Open().Dispose());

        Assert.Contains("damaged or not a database", problem.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 8192), File.ReadAllText(DatabasePath));
    }

    [Fact]
    public void DamagedPages_AreFoundAtOpening()
    {
        Open().Dispose();
        using (var file = new FileStream(DatabasePath, FileMode.Open))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            file.Write(new byte[4096 * 4]);
        }

        Assert.Contains("damaged", Assert.Throws<StartupProblem>(() => Open().Dispose()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadOnlyFile_IsRefused()
    {
        Open().Dispose();
        File.SetAttributes(DatabasePath, FileAttributes.ReadOnly);
        try
        {
            Assert.Contains("read-only", Assert.Throws<StartupProblem>(() => Open().Dispose()).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetAttributes(DatabasePath, FileAttributes.Normal);
        }
    }

    [Fact]
    public void FileOfANewerHost_IsRefused()
    {
        Open().Dispose();
        Run("UPDATE \"$setting\" SET value = 999 WHERE name = 'schema'");

        Assert.Contains("newer host", Assert.Throws<StartupProblem>(() => Open().Dispose()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileLockedByAnotherProgram_IsRefused()
    {
        Open().Dispose();
        using var other = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();

        Assert.Contains("locked by another program", Assert.Throws<StartupProblem>(() => Open().Dispose()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FullDisk_RefusesTheRequest_AndKeepsTheRest()
    {
        using var organization = Open();
        var service = organization.ServiceFor(KnownRows.Administrator);
        var kept = service.NewAccount("kept");
        var session = organization.Engine.Database.TakeWriter();
        session.Scalar("PRAGMA max_page_count = 1");
        organization.Engine.Database.Return(session);

        var fault = ExpectedFault.Of(ErrorCode.UnExpected, () =>
        {
            for (var i = 0; i < 500; i++) service.NewAccount(new string('x', 160));
        });

        Assert.Contains("full", fault.Message, StringComparison.Ordinal);
        Assert.Equal("kept", service.Retrieve("account", kept, new("name"))["name"]);
    }

    private Organization Open() => Organization.Open(new OrganizationOptions
    {
        DatabasePath = DatabasePath,
        StandardFolder = Repository.Standard,
        RunsAsyncOperationsInBackground = false,
    });

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
