using System.Globalization;
using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Import.Source;

namespace CrmCoaching.Cli.Import.Load;

/// <summary>What the loaders of one import share: the environment, the rows, the rejects and the progress.</summary>
public sealed class ImportSession(
    DataverseConnection connection, ImportOptions options, SourceFolder source, Rejects rejects, IImportProgress progress, DateOnly asOf)
{
    /// <summary>Operations a request: far below the platform's 1,000, so that progress moves and a broken connection costs little.</summary>
    private const int BatchSize = 100;

    public DataverseConnection Connection => connection;
    public ImportOptions Options => options;
    public SourceFolder Source => source;
    public Rejects Rejects => rejects;

    /// <summary>The day, after the shift, at whose end the CRM is loaded.</summary>
    public DateOnly AsOf => asOf;

    public DateOnly Shifted(DateOnly day) => day.AddDays(options.ShiftDays);

    /// <summary>An instant in the form of the Web API.</summary>
    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Sends the operations in batches; a refused one becomes a reject of its row.</summary>
    /// <returns>How many the server accepted.</returns>
    public async Task<int> Send<T>(
        string task, string file, IReadOnlyList<(T Row, WebApiOperation Operation)> work, CancellationToken cancellation)
        where T : SourceRow
    {
        var accepted = 0;
        progress.Start(task, work.Count);
        foreach (var chunk in work.Chunk(BatchSize))
        {
            var outcomes = await connection.Batch([.. chunk.Select(item => item.Operation)], cancellation);
            foreach (var ((row, _), outcome) in chunk.Zip(outcomes))
            {
                if (outcome.Succeeded)
                {
                    accepted++;
                }
                else
                {
                    rejects.Add(new Reject(file, row.Line, "", "", $"The CRM refused the row: {outcome.Error}"));
                }
            }

            progress.Advance(task, chunk.Length);
        }

        return accepted;
    }
}

/// <summary>Where an import tells how far it is.</summary>
public interface IImportProgress
{
    void Start(string task, int total);

    void Advance(string task, int done);
}
