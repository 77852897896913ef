using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Finds the rows that requests name: by id or by an alternate key.</summary>
public static class References
{
    /// <summary>The id of a target row.</summary>
    /// <exception cref="System.ServiceModel.FaultException">RecordNotFoundByEntityKey, InvalidEntityKeyOperation.</exception>
    public static Guid Resolve(RequestScope scope, string tableName, Guid id, KeyAttributeCollection keys)
    {
        if (id != Guid.Empty || keys.Count == 0) return id;
        var table = scope.Catalog.Table(tableName);
        return scope.WithSession(session => Find(scope, session, table, keys))
            ?? throw Fault.Of(ErrorCode.RecordNotFoundByEntityKey, tableName);
    }

    /// <summary>The row that the key values name, or null.</summary>
    /// <exception cref="System.ServiceModel.FaultException">InvalidEntityKeyOperation: these columns are no key of the table.</exception>
    public static Guid? Find(RequestScope scope, Session session, Table table, KeyAttributeCollection keys)
    {
        var names = keys.Keys.ToHashSet(StringComparer.Ordinal);
        if (names.Count == 1 && names.Contains(table.PrimaryId) && keys[table.PrimaryId] is Guid id) return scope.Rows.Exists(session, table, id) ? id : null;
        if (!table.Keys.Any(key => names.SetEquals(key.Columns)))
            throw Fault.Of(ErrorCode.InvalidEntityKeyOperation, $"The columns {string.Join(", ", names)} are not an alternate key of {table.LogicalName}.");
        var user = scope.User;
        var values = keys.ToDictionary(key => key.Key, key => ColumnValues.Normalize(table, scope.Catalog.Column(table, key.Key), key.Value, user));
        return scope.Rows.FindByValues(session, table, values);
    }

    /// <summary>Gives every lookup of a row that names its target by key the target's id.</summary>
    public static void ResolveLookups(RequestScope scope, Entity row)
    {
        foreach (var reference in row.Attributes.Values.OfType<EntityReference>().Where(reference => reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0))
        {
            reference.Id = Resolve(scope, reference.LogicalName, reference.Id, reference.KeyAttributes);
            reference.KeyAttributes.Clear();
        }
    }

    /// <exception cref="System.ServiceModel.FaultException">QueryBuilderNoAttribute: the table lacks a column that the row sets.</exception>
    public static void CheckNames(RequestScope scope, Entity row)
    {
        var table = scope.Catalog.Table(row.LogicalName);
        foreach (var name in row.Attributes.Keys) scope.Catalog.Column(table, name);
    }

    /// <exception cref="System.ServiceModel.FaultException">ObjectDoesNotExist: a lookup points to a row that is not there.</exception>
    public static void CheckTargets(RowChange change)
    {
        foreach (var (name, value) in change.Values)
        {
            if (value is not EntityReference reference) continue;
            if (change.Before?.GetAttributeValue<EntityReference>(name) is { } old && old.Id == reference.Id) continue;
            var target = change.Scope.Catalog.Table(reference.LogicalName);
            if (!change.Scope.Rows.Exists(change.Scope.Session, target, reference.Id) && !(reference.LogicalName == change.Table.LogicalName && reference.Id == change.Id))
                throw Fault.Of(ErrorCode.ObjectDoesNotExist, target.LogicalName, reference.Id);
        }
    }
}
