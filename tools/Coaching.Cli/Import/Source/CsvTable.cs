using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmCoaching.Cli.Import.Source;

/// <summary>One CSV file with a header, read line by line; a line that does not fit goes to the rejects.</summary>
internal sealed class CsvTable(FileInfo file, Rejects rejects)
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim,
        MissingFieldFound = null,
        BadDataFound = null,
        PrepareHeaderForMatch = arguments => arguments.Header.Trim().ToLowerInvariant(),
        DetectColumnCountChanges = false,
    };

    /// <param name="read">Makes a row of the current line; throws <see cref="CellProblem"/> for a cell that it cannot use.</param>
    /// <exception cref="CommandFailure">The file is missing or lacks a column.</exception>
    public IReadOnlyList<T> Read<T>(IReadOnlyList<string> columns, Func<CsvLine, T> read)
    {
        if (!file.Exists)
        {
            throw new CommandFailure($"{file.Name} is missing in {file.DirectoryName}. The folder must hold accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv.");
        }

        using var reader = new CsvReader(new StreamReader(file.FullName, Encoding.UTF8), Format);
        CheckHeader(reader, columns);
        var rows = new List<T>();
        while (reader.Read())
        {
            var line = new CsvLine(reader, reader.Parser.RawRow);
            try
            {
                line.RequireWidth(columns.Count);
                rows.Add(read(line));
            }
            catch (CellProblem problem)
            {
                rejects.Add(new Reject(file.Name, line.Number, problem.Column, problem.Value, problem.Message));
            }
        }

        return rows;
    }

    private void CheckHeader(CsvReader reader, IReadOnlyList<string> columns)
    {
        if (!reader.Read() || !reader.ReadHeader())
        {
            throw new CommandFailure($"{file.Name} is empty. Its first line must name the columns {string.Join(", ", columns)}.");
        }

        var header = reader.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant()).ToHashSet();
        var missing = columns.Where(column => !header.Contains(column)).ToList();
        if (missing.Count > 0)
        {
            throw new CommandFailure($"{file.Name} has no column {string.Join(", ", missing)}. Its first line must name the columns {string.Join(", ", columns)}.");
        }
    }
}
