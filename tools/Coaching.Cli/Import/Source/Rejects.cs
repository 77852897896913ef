using System.Globalization;
using CsvHelper;

namespace CrmCoaching.Cli.Import.Source;

/// <param name="Line">From 1, the header included.</param>
public sealed record Reject(string File, int Line, string Column, string Value, string Reason);

/// <summary>Rows that could not be loaded, with the reason and the remedy.</summary>
public sealed class Rejects
{
    private readonly List<Reject> rows = [];

    public IReadOnlyList<Reject> Rows => rows;

    public void Add(Reject reject) => rows.Add(reject);

    /// <summary>Writes the list; an empty one removes what an earlier import left.</summary>
    public void Save(FileInfo file)
    {
        if (rows.Count == 0)
        {
            file.Delete();
            return;
        }

        using var writer = new CsvWriter(new StreamWriter(file.FullName), CultureInfo.InvariantCulture);
        writer.WriteRecords(rows.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Line));
    }
}
