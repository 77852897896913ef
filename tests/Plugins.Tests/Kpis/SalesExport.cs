using System.Globalization;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Kpis;

/// <summary>The export's opportunities in a database of their own, and as rows of an organisation.</summary>
internal sealed class SalesExport : IDisposable
{
    private const int DealFields = 8;
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public SalesExport(string folder)
    {
        connection.Open();
        Execute("CREATE TABLE deal (id TEXT, agent TEXT, product TEXT, account TEXT, stage TEXT, engaged TEXT, closed TEXT, value INTEGER)");
        Execute("CREATE TABLE agent (name TEXT, manager TEXT)");
        using var transaction = connection.BeginTransaction();
        foreach (var fields in Lines(folder, "sales_pipeline.csv", DealFields))
            Insert("INSERT INTO deal VALUES ($0, $1, $2, NULLIF($3, ''), $4, NULLIF($5, ''), NULLIF($6, ''), NULLIF($7, ''))", fields);
        foreach (var fields in Lines(folder, "sales_teams.csv", 3))
            Insert("INSERT INTO agent VALUES ($0, $1)", fields);
        transaction.Commit();
    }

    public void Dispose() => connection.Dispose();

    /// <summary>First column text, second column text, third column a number.</summary>
    public IReadOnlyList<(string Agent, string Month, decimal Value)> Query(string sql) =>
        [.. Rows(sql).Select(row => ((string)row[0]!, (string)row[1]!, Convert.ToDecimal(row[2], CultureInfo.InvariantCulture)))];

    /// <summary>Writes managers, reps, accounts and opportunities.</summary>
    /// <returns>The reps by their names.</returns>
    public IReadOnlyDictionary<string, Guid> WriteTo(IOrganizationService service)
    {
        var managers = Rows("SELECT DISTINCT manager FROM agent").ToDictionary(row => (string)row[0]!, _ => service.NewUser("Manager"));
        var reps = Rows("SELECT name, manager FROM agent").ToDictionary(row => (string)row[0]!, row => service.NewUser("Rep", managers[(string)row[1]!]));
        var accounts = Rows("SELECT DISTINCT COALESCE(account, 'Unknown') FROM deal").ToDictionary(row => (string)row[0]!, row => service.NewAccount((string)row[0]!));
        foreach (var row in Rows("SELECT agent, COALESCE(account, 'Unknown'), stage, engaged, closed, value FROM deal"))
            Write(service, reps[(string)row[0]!], accounts[(string)row[1]!], row);
        return reps;
    }

    private static void Write(IOrganizationService service, Guid rep, Guid account, object?[] row)
    {
        var opportunity = new Entity(OpportunityTable.LogicalName)
        {
            [OpportunityTable.Name] = "Deal",
            [OpportunityTable.OwnerId] = rep.Reference(SystemUserTable.LogicalName),
            [OpportunityTable.CustomerId] = account.Reference(AccountTable.LogicalName),
        };
        if (row[3] is string engaged)
            opportunity["overriddencreatedon"] = Day(engaged).AddHours(12);
        var id = service.Create(opportunity);
        if (row[2] is not ("Won" or "Lost"))
            return;

        var won = row[2] is "Won";
        service.Update(new Entity(OpportunityTable.LogicalName, id)
        {
            [OpportunityTable.StateCode] = new OptionSetValue(won ? OpportunityTable.State.Won : OpportunityTable.State.Lost),
            [OpportunityTable.StatusCode] = new OptionSetValue(won ? OpportunityTable.Status.Won : OpportunityTable.Status.Canceled),
            [OpportunityTable.ActualCloseDate] = DateTime.SpecifyKind(Day((string)row[4]!), DateTimeKind.Unspecified),
            [OpportunityTable.ActualValue] = new Money(Convert.ToDecimal(row[5] ?? 0, CultureInfo.InvariantCulture)),
        });
    }

    private static DateTime Day(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static IEnumerable<string[]> Lines(string folder, string file, int fields) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(',')).Where(parts => parts.Length == fields);

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Insert(string sql, string[] fields)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < fields.Length; index++)
            command.Parameters.AddWithValue($"${index}", fields[index]);
        command.ExecuteNonQuery();
    }

    private List<object?[]> Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.IsDBNull(index) ? null : reader.GetValue(index))]);
        return rows;
    }
}
