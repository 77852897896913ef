using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Metadata.Reading;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>The operation behind Create and Update: the rules, then the row, then what follows from it in other tables.</summary>
public static class RowWriter
{
    public static Guid Create(RequestScope scope, Entity target)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        var id = target.Id != Guid.Empty ? target.Id : target.GetAttributeValue<Guid?>(table.PrimaryId) ?? Guid.Empty;
        if (id == Guid.Empty) id = Guid.NewGuid();
        if (table.LogicalName == Activities.Pointer) throw Fault.Of(ErrorCode.InvalidOperation, "An activity is created in the table of its kind.");
        var change = new RowChange(scope, table, id, before: null);
        Take(change, target);
        TableRules.BeforeWrite(change);
        Apply(change);
        RefuseMissing(change);
        change.Set(SystemColumns.VersionNumber, RowStore.NextVersion(scope.Session));
        scope.Rows.Insert(scope.Session, table, id, change.Values);
        Follow(change);
        return id;
    }

    /// <exception cref="System.ServiceModel.FaultException">ObjectDoesNotExist, and those of the rules.</exception>
    public static void Update(RequestScope scope, Guid id, Entity target)
    {
        var table = scope.Catalog.Table(target.LogicalName);
        var before = scope.Rows.Read(scope.Session, table, id) ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, table.LogicalName, id);
        var change = new RowChange(scope, table, id, before);
        Take(change, target);
        TableRules.BeforeWrite(change);
        Apply(change);
        change.Set(SystemColumns.VersionNumber, RowStore.NextVersion(scope.Session));
        scope.Rows.Update(scope.Session, table, id, change.Values);
        Follow(change);
    }

    private static void Take(RowChange change, Entity target)
    {
        var user = change.Scope.User;
        foreach (var (name, value) in target.Attributes)
        {
            var column = change.Scope.Catalog.Column(change.Table, name);
            if (column.IsPrimaryId) continue;
            if (column.Type == ColumnType.PartyList) change.Parties[name] = (EntityCollection?)value ?? new EntityCollection();
            else change.Values[name] = ColumnValues.Normalize(change.Table, column, value, user);
        }
    }

    private static void Apply(RowChange change)
    {
        StateRules.Apply(change);
        OwnerRules.Apply(change);
        MoneyRules.Apply(change);
        References.CheckTargets(change);
    }

    private static void RefuseMissing(RowChange change)
    {
        foreach (var column in TableFacts.Of(change.Table).Required)
        {
            if (change.Values.GetValueOrDefault(column.LogicalName) is null)
                throw Fault.Of(ErrorCode.RequiredFieldMissing, $"Required field '{column.LogicalName}' is missing for {change.Table.LogicalName}.");
        }
    }

    private static void Follow(RowChange change)
    {
        TableRules.AfterWrite(change);
        Cascades.Follow(change);
        if (!UserDirectory.DependsOn(change.Table.LogicalName)) return;
        change.Scope.Engine.Users.Forget();
        change.Scope.Unit.AfterEnd(change.Scope.Engine.Users.Forget);
    }
}
