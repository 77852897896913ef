using System.Globalization;
using CrmCoaching.Cli.Import;
using Microsoft.Data.Sqlite;

namespace CrmCoaching.Cli.Tests.Kpis;

/// <summary>The export's files as tables of a database of their own, every column the text of the file, for plain SQL.</summary>
internal sealed class SalesFiles : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public SalesFiles(string folder)
    {
        connection.Open();
        // The only thing that is not in the files: the id under which the import keeps a row, which decides between wins of one moment.
        connection.CreateFunction("row_id", (string id) => RowId.Of("opportunity", id).ToString("D"), isDeterministic: true);
        foreach (var table in new[] { "products", "sales_teams", "sales_pipeline" })
        {
            Load(table, [.. File.ReadLines(Path.Combine(folder, table + ".csv")).Where(line => line.Length > 0).Select(line => line.Split(','))]);
        }

        foreach (var view in KpiSql.Views) Run(view);
    }

    public void Dispose() => connection.Dispose();

    /// <param name="sql">Selects a rep's name, a month (2017-03) and a number or null.</param>
    /// <param name="until">Last day that counts, ISO 8601.</param>
    public IReadOnlyDictionary<(string Rep, string Month), decimal?> Values(string sql, string until)
    {
        using var command = Command(sql);
        command.Parameters.AddWithValue("$until", until);
        using var reader = command.ExecuteReader();
        var values = new Dictionary<(string, string), decimal?>();
        while (reader.Read())
        {
            values.Add((reader.GetString(0), reader.GetString(1)), reader.IsDBNull(2) ? null : Convert.ToDecimal(reader.GetValue(2), CultureInfo.InvariantCulture));
        }

        return values;
    }

    public IReadOnlyList<string> Reps()
    {
        using var command = Command("SELECT sales_agent FROM sales_teams ORDER BY sales_agent");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>The single number that the statement selects.</summary>
    public long Count(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Load(string table, IReadOnlyList<string[]> lines)
    {
        var header = lines[0];
        Run($"CREATE TABLE {table} ({string.Join(", ", header.Select(column => column + " TEXT"))})");
        using var insert = Command($"INSERT INTO {table} VALUES ({string.Join(", ", header.Select((_, index) => $"${index}"))})");
        for (var index = 0; index < header.Length; index++) insert.Parameters.Add($"${index}", SqliteType.Text);
        foreach (var fields in lines.Skip(1))
        {
            for (var index = 0; index < header.Length; index++) insert.Parameters[index].Value = fields[index];
            insert.ExecuteNonQuery();
        }
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
#pragma warning disable CA2100 // The text is made of this test's own statements and of the files' column names.
        return new SqliteCommand(sql, connection);
#pragma warning restore CA2100
    }
}
