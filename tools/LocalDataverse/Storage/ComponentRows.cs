using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Storage;

/// <summary>
/// Brings the rows of the solution's components to what its files say, as an import does: new ones are inserted, changed ones
/// updated, and those that the solution no longer has deleted. Rows that it did not bring are left alone.
/// </summary>
internal sealed class ComponentRows(SolutionContent solution, RowStore rows, Session session, DateTime now)
{
    private readonly MetadataCatalog catalog = solution.Catalog;

    public void Write()
    {
        session.Run("CREATE TABLE IF NOT EXISTS \"$component\" (id BLOB NOT NULL, tablename TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (tablename, id)) WITHOUT ROWID");
        var written = ReadWritten();
        foreach (var component in solution.Components.Where(component => catalog.TryGetTable(component.Table, out _)))
        {
            var content = Fingerprint(component);
            if (written.Remove((component.Table, component.Id), out var known) && known.AsSpan().SequenceEqual(content)) continue;
            Write(component);
            session.Run(
                "INSERT INTO \"$component\" (id, tablename, content) VALUES ($0, $1, $2) ON CONFLICT (tablename, id) DO UPDATE SET content = excluded.content",
                GuidOrder.ToBytes(component.Id), component.Table, content);
        }

        foreach (var (tableName, id) in written.Keys)
        {
            if (catalog.TryGetTable(tableName, out var table)) rows.Delete(session, table, id);
            session.Run("DELETE FROM \"$component\" WHERE tablename = $0 AND id = $1", tableName, GuidOrder.ToBytes(id));
        }
    }

    private Dictionary<(string Table, Guid Id), byte[]> ReadWritten()
    {
        var written = new Dictionary<(string, Guid), byte[]>();
        using var reader = session.Query("SELECT tablename, id, content FROM \"$component\"");
        while (reader.Read()) written[(reader.GetString(0), GuidOrder.FromBytes((byte[])reader.GetValue(1)))] = (byte[])reader.GetValue(2);
        return written;
    }

    private void Write(ComponentRow component)
    {
        var table = catalog.Table(component.Table);
        var values = new Dictionary<string, object?>();
        foreach (var (name, value) in component.Values)
        {
            if (table.TryGetColumn(name, out var column)) values[name] = Typed(column, value);
        }

        Stamp(table, values, "modified");
        if (rows.Exists(session, table, component.Id))
        {
            rows.Update(session, table, component.Id, values);
            return;
        }

        Stamp(table, values, "created");
        Set(table, values, "organizationid", new EntityReference("organization", KnownRows.Organization));
        Set(table, values, "ownerid", new EntityReference("systemuser", KnownRows.SystemUser));
        Set(table, values, "owninguser", new EntityReference("systemuser", KnownRows.SystemUser));
        Set(table, values, "owningbusinessunit", new EntityReference("businessunit", KnownRows.RootBusinessUnit));
        Set(table, values, "statecode", new OptionSetValue(0));
        Set(table, values, "statuscode", new OptionSetValue(1));
        Set(table, values, "installedon", now);
        rows.Insert(session, table, component.Id, values);
    }

    private void Stamp(Table table, Dictionary<string, object?> values, string what)
    {
        Set(table, values, what + "on", now);
        Set(table, values, what + "by", new EntityReference("systemuser", KnownRows.SystemUser));
        values["versionnumber"] = RowStore.NextVersion(session);
    }

    private static void Set(Table table, Dictionary<string, object?> values, string column, object value)
    {
        if (table.TryGetColumn(column, out _)) values.TryAdd(column, value);
    }

    private static object? Typed(Column column, object? value) => value switch
    {
        "" => null,
        int option when column.IsChoice => new OptionSetValue(option),
        Guid id when column.IsLookup => new EntityReference(column.Targets[0], id),
        _ => value,
    };

    private static byte[] Fingerprint(ComponentRow component) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', component.Values.Select(value => $"{value.Key}={Convert.ToString(value.Value, CultureInfo.InvariantCulture)}"))));
}
