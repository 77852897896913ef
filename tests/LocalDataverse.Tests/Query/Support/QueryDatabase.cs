using System.Globalization;
using LocalDataverse.Metadata;
using LocalDataverse.Query;
using LocalDataverse.Query.Readers;
using LocalDataverse.Query.Tree;
using LocalDataverse.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query.Support;

/// <summary>A database of its own in memory, with the sales model's tables, and a way to ask it.</summary>
public sealed class QueryDatabase : IDisposable
{
    private readonly SqliteConnection connection;

    public QueryDatabase(MetadataCatalog? metadata = null)
    {
        Metadata = metadata ?? SalesModel.Build();
        connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqliteFunctions.Register(connection);
        foreach (var table in Metadata.Tables)
        {
            Execute($"CREATE TABLE \"{table.LogicalName}\" ({string.Join(", ", table.Columns.Values.SelectMany(Definition))})");
        }
    }

    public MetadataCatalog Metadata { get; }
    public QueryUser User { get; set; } = new(Id(900), Id(800), [], TimeZoneInfo.Utc, CultureInfo.GetCultureInfo("en-US"));
    public DateTime UtcNow { get; set; } = new(2026, 3, 18, 10, 42, 17, DateTimeKind.Utc);
    public FiscalCalendar Fiscal { get; set; } = new(new DateOnly(2000, 1, 1), 2002, NamedByEndYear: false);
    public IRowAccess Access { get; set; } = new AllRows();

    /// <summary>Ids whose order in the database is that of the numbers.</summary>
    public static Guid Id(int number) => new(0, 0, 0, 0, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number);

    public Guid Insert(string table, int number, params (string Column, object? Value)[] values)
    {
        var definition = Metadata.Table(table);
        using var command = connection.CreateCommand();
        var columns = new List<string> { definition.PrimaryId };
        command.Parameters.AddWithValue("@p0", GuidOrder.ToBytes(Id(number)));
        foreach (var (name, value) in values)
        {
            var column = definition.Columns[name];
            Add(name, ColumnStorage.Encode(column, value));
            if (column.IsPolymorphic && value is EntityReference reference)
            {
                Add(ColumnStorage.TypeColumn(column), reference.LogicalName);
            }
        }

        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        command.ExecuteNonQuery();
        return Id(number);

        void Add(string name, object value)
        {
            command.Parameters.AddWithValue($"@p{columns.Count}", value);
            columns.Add(name);
        }
    }

    public QueryScope Scope() => new(Metadata, connection, null, User, UtcNow, Fiscal, Access);

    public EntityCollection Fetch(string fetchXml) => QueryEngine.Execute(FetchXmlReader.Read(fetchXml), Scope());

    public EntityCollection Query(QueryBase query) => QueryEngine.Execute(QueryReader.Read(query), Scope());

    public EntityCollection Run(QueryDefinition query) => QueryEngine.Execute(query, Scope());

    /// <summary>The numbers of the rows of a table that meet a condition, given as the inside of a filter node.</summary>
    public IReadOnlyList<int> Where(string conditions, string table = "account", string filterType = "and") =>
        Numbers(Fetch($"<fetch><entity name='{table}'><attribute name='{table}id'/><filter type='{filterType}'>{conditions}</filter></entity></fetch>"));

    public static IReadOnlyList<int> Numbers(EntityCollection result) => [.. result.Entities.Select(entity => Number(entity.Id))];

    public static int Number(Guid id)
    {
        var bytes = id.ToByteArray();
        return (bytes[12] << 24) | (bytes[13] << 16) | (bytes[14] << 8) | bytes[15];
    }

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();

    private static IEnumerable<string> Definition(Column column)
    {
        if (!ColumnStorage.IsStored(column))
        {
            yield break;
        }

        yield return $"\"{column.LogicalName}\" {ColumnStorage.SqlType(column)}{(column.IsPrimaryId ? " NOT NULL PRIMARY KEY" : "")}";
        if (column.IsPolymorphic)
        {
            yield return $"\"{ColumnStorage.TypeColumn(column)}\" TEXT";
        }
    }

    private sealed class AllRows : IRowAccess
    {
        public string? ReadPredicate(Table table, string alias, Func<object, string> addParameter) => null;
    }
}
