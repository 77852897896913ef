using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Storage;

/// <summary>Rows by id: what is written and read without a query. Values are those of the SDK, dates in UTC; it applies no rule.</summary>
public sealed class RowStore(MetadataCatalog catalog)
{
    private const int ConstraintFailed = 19;
    private const int Full = 13;

    /// <exception cref="System.ServiceModel.FaultException">DuplicateRecord or DuplicateRecordEntityKey.</exception>
    public void Insert(Session session, Table table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        var row = Encode(table, values);
        row.Insert(0, (table.PrimaryId, GuidOrder.ToBytes(id)));
        var sql = $"INSERT INTO {Session.Quote(table.LogicalName)} ({string.Join(", ", row.Select(cell => Session.Quote(cell.Column)))}) "
            + $"VALUES ({string.Join(", ", row.Select((_, index) => Session.Parameter(index)))})";
        Write(session, table, sql, [.. row.Select(cell => cell.Value)]);
    }

    public void Update(Session session, Table table, Guid id, IReadOnlyDictionary<string, object?> changes)
    {
        var row = Encode(table, changes);
        if (row.Count == 0) return;
        var sql = $"UPDATE {Session.Quote(table.LogicalName)} SET "
            + string.Join(", ", row.Select((cell, index) => $"{Session.Quote(cell.Column)} = {Session.Parameter(index)}"))
            + $" WHERE {Session.Quote(table.PrimaryId)} = {Session.Parameter(row.Count)}";
        Write(session, table, sql, [.. row.Select(cell => cell.Value), GuidOrder.ToBytes(id)]);
    }

    public bool Delete(Session session, Table table, Guid id) =>
        session.Run($"DELETE FROM {Session.Quote(table.LogicalName)} WHERE {Session.Quote(table.PrimaryId)} = $0", GuidOrder.ToBytes(id)) > 0;

    public bool Exists(Session session, Table table, Guid id) =>
        session.Scalar($"SELECT 1 FROM {Session.Quote(table.LogicalName)} WHERE {Session.Quote(table.PrimaryId)} = $0", GuidOrder.ToBytes(id)) is not null;

    /// <summary>The row with the given columns (null: all), empty ones left out; null where there is no such row.</summary>
    public Entity? Read(Session session, Table table, Guid id, IEnumerable<Column>? columns = null)
    {
        var wanted = (columns ?? table.Columns.Values).Where(ColumnStorage.IsStored).ToList();
        var sql = $"SELECT {Session.Quote("versionnumber")}{string.Concat(wanted.Select(column => ", " + Selection(column)))} "
            + $"FROM {Session.Quote(table.LogicalName)} WHERE {Session.Quote(table.PrimaryId)} = $0";
        using var reader = session.Query(sql, GuidOrder.ToBytes(id));
        return reader.Read() ? ReadRow(reader, table, id, wanted) : null;
    }

    /// <summary>Ids of the rows whose lookup or id column holds <paramref name="value"/>.</summary>
    public List<Guid> Find(Session session, Table table, string column, Guid value)
    {
        var ids = new List<Guid>();
        using var reader = session.Query(
            $"SELECT {Session.Quote(table.PrimaryId)} FROM {Session.Quote(table.LogicalName)} WHERE {Session.Quote(column)} = $0",
            GuidOrder.ToBytes(value));
        while (reader.Read()) ids.Add(GuidOrder.FromBytes((byte[])reader.GetValue(0)));
        return ids;
    }

    /// <summary>Id of the row whose columns hold these values, as an alternate key needs it; null for none.</summary>
    public Guid? FindByValues(Session session, Table table, IReadOnlyDictionary<string, object?> values)
    {
        var row = values.Select(value => (Column: value.Key, Value: ColumnStorage.Encode(catalog.Column(table, value.Key), value.Value))).ToList();
        var sql = $"SELECT {Session.Quote(table.PrimaryId)} FROM {Session.Quote(table.LogicalName)} WHERE "
            + string.Join(" AND ", row.Select((cell, index) => $"{Session.Quote(cell.Column)} = {Session.Parameter(index)}"));
        return session.Scalar(sql, [.. row.Select(cell => cell.Value)]) is byte[] id ? GuidOrder.FromBytes(id) : null;
    }

    /// <summary>The primary name of a row; null where it has none or does not exist.</summary>
    public string? Name(Session session, string tableName, Guid id) =>
        catalog.TryGetTable(tableName, out var table) && table.PrimaryName is { } name
            ? session.Scalar($"SELECT {Session.Quote(name)} FROM {Session.Quote(table.LogicalName)} WHERE {Session.Quote(table.PrimaryId)} = $0", GuidOrder.ToBytes(id)) as string
            : null;

    /// <summary>The next value of the row version, which grows over the whole database.</summary>
    public static long NextVersion(Session session) =>
        (long)session.Scalar("UPDATE \"$setting\" SET value = value + 1 WHERE name = 'version' RETURNING value")!;

    private static string Selection(Column column) =>
        column.IsPolymorphic ? $"{Session.Quote(column.LogicalName)}, {Session.Quote(ColumnStorage.TypeColumn(column))}" : Session.Quote(column.LogicalName);

    private static Entity ReadRow(SqliteDataReader reader, Table table, Guid id, List<Column> columns)
    {
        var row = new Entity(table.LogicalName, id);
        if (!reader.IsDBNull(0)) row.RowVersion = reader.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var index = 1;
        foreach (var column in columns)
        {
            var stored = reader.GetValue(index++);
            var lookupTable = column.IsPolymorphic ? reader.GetValue(index++) as string : null;
            if (stored is not DBNull) row[column.LogicalName] = ColumnStorage.Decode(column, stored, lookupTable);
        }

        return row;
    }

    private List<(string Column, object Value)> Encode(Table table, IReadOnlyDictionary<string, object?> values)
    {
        var row = new List<(string, object)>(values.Count + 4);
        foreach (var (name, value) in values)
        {
            var column = catalog.Column(table, name);
            if (!ColumnStorage.IsStored(column) || column.IsPrimaryId) continue;
            row.Add((name, ColumnStorage.Encode(column, value)));
            if (column.IsPolymorphic) row.Add((ColumnStorage.TypeColumn(column), value is EntityReference reference ? reference.LogicalName : DBNull.Value));
        }

        return row;
    }

    private static void Write(Session session, Table table, string sql, ReadOnlySpan<object> values)
    {
        try
        {
            session.Run(sql, values);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == ConstraintFailed)
        {
            throw Duplicate(table, error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Full)
        {
            throw Fault.Of(ErrorCode.UnExpected, "The disk that holds the database is full; nothing of this request was kept.");
        }
    }

    // SQLite names the columns: "UNIQUE constraint failed: account.accountnumber, account.name".
    private static System.ServiceModel.FaultException<OrganizationServiceFault> Duplicate(Table table, SqliteException error)
    {
        var key = table.Keys.FirstOrDefault(key => key.Columns.All(column => error.Message.Contains($"{table.LogicalName}.{column}", StringComparison.Ordinal)));
        return key is null
            ? Fault.Of(ErrorCode.DuplicateRecord, $"A row of {table.LogicalName} with this id exists already.")
            : Fault.Of(ErrorCode.DuplicateRecordEntityKey, key.DisplayName.Length > 0 ? key.DisplayName : key.SchemaName, string.Join(", ", key.Columns));
    }
}
