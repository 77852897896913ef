using System.Diagnostics;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Storage;

/// <summary>Kills a writing process and looks for every row that it was told is safe.</summary>
public sealed class CrashTests : IDisposable
{
    private const int RowsBeforeTheKill = 20;
    private readonly string folder = Directory.CreateTempSubdirectory("crash").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void KilledHost_LosesNoAcknowledgedRow()
    {
        var path = Path.Combine(folder, "organization.db");
        var acknowledged = new List<Guid>();
        using (var writer = StartWriter(path))
        {
            while (acknowledged.Count < RowsBeforeTheKill && writer.StandardOutput.ReadLine() is { } line) acknowledged.Add(Guid.Parse(line));
            writer.Kill();
            while (writer.StandardOutput.ReadLine() is { } line && Guid.TryParse(line, out var id)) acknowledged.Add(id);
            writer.WaitForExit();
        }

        Assert.True(acknowledged.Count >= RowsBeforeTheKill);
        using var organization = CrashWriter.Open(path);
        var stored = organization.ServiceFor(KnownRows.Administrator)
            .RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities.Select(row => row.Id).ToHashSet();
        Assert.Subset(stored, acknowledged.ToHashSet());
    }

    private static Process StartWriter(string path) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { "exec", typeof(CrashWriter).Assembly.Location, CrashWriter.Argument, path },
        RedirectStandardOutput = true,
    })!;
}
