using System.Globalization;
using System.Text.Json;
using CrmCoaching.Tests.Support;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.RoleMatrix;

/// <summary>The least that a row of any table needs, with parents of the same owner.</summary>
internal sealed class RowDraft(MetadataCatalog catalog, IOrganizationService service)
{
    /// <summary>A step writes it, nobody else may.</summary>
    private const string SavedBy = "coach_savedby";

    private readonly Dictionary<(string, Guid), Guid> parents = [];
    private int number;

    public Entity Of(Table table, Guid owner)
    {
        var row = new Entity(table.LogicalName);
        foreach (var column in table.Columns.Values.Where(IsNeeded)) row[column.LogicalName] = Value(column, owner);
        if (table.Ownership == Ownership.UserOwned) row["ownerid"] = owner.Reference("systemuser");
        return row;
    }

    public Guid Create(Table table, Guid owner) => service.Create(Of(table, owner));

    /// <summary>A lookup of the table that leaves shares alone where there is one, with a row of the owner's that it may name; null without any.</summary>
    public (Column Column, EntityReference Target)? Link(Table table, Guid owner)
    {
        var lookup = table.ManyToOne
            .Where(one => one.ReferencingColumn.StartsWith("coach_", StringComparison.Ordinal) && one.ReferencedTable is "systemuser" or "account" or "businessunit" || IsOwn(one.ReferencedTable))
            .Where(one => one.ReferencingColumn.StartsWith("coach_", StringComparison.Ordinal))
            .OrderBy(one => one.OnReparent == Cascade.Cascade).ThenBy(one => one.ReferencedTable != "systemuser" || one.ReferencingColumn == SavedBy)
            .FirstOrDefault();
        return lookup is null ? null : (table.Columns[lookup.ReferencingColumn], Target(lookup.ReferencedTable, owner));
    }

    public string Json(Entity row)
    {
        var table = catalog.Table(row.LogicalName);
        return JsonSerializer.Serialize(row.Attributes.ToDictionary(pair => Name(table, pair.Key, pair.Value), pair => Plain(pair.Value)));
    }

    private static bool IsNeeded(Column column) => column is { IsCustom: true, IsPrimaryId: false, RequiredLevel: RequiredLevel.Required or RequiredLevel.SystemRequired };

    private static bool IsOwn(string table) => table.StartsWith("coach_", StringComparison.Ordinal);

    private object Value(Column column, Guid owner) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => string.Create(CultureInfo.InvariantCulture, $"text {++number}"),
        ColumnType.Choice => new OptionSetValue(column.Choice!.Options[0].Value),
        ColumnType.Integer => (int)(column.MinValue is { } least and > 0 ? least : 1),
        ColumnType.Decimal => 1m,
        ColumnType.DateTime => new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc),
        ColumnType.Boolean => false,
        ColumnType.Lookup => Target(column.Targets[0], owner),
        _ => throw new InvalidOperationException($"{column.LogicalName} is of a type that no table needed so far."),
    };

    private EntityReference Target(string table, Guid owner)
    {
        if (table == "systemuser") return owner.Reference(table);
        if (table == "businessunit") return KnownRows.RootBusinessUnit.Reference(table);
        if (parents.TryGetValue((table, owner), out var known)) return known.Reference(table);
        var row = IsOwn(table) ? Of(catalog.Table(table), owner) : new Entity(table) { ["name"] = "customer", ["ownerid"] = owner.Reference("systemuser") };
        return (parents[(table, owner)] = service.Create(row)).Reference(table);
    }

    private string Name(Table table, string column, object value) => value is EntityReference reference
        ? Navigation(table, column, reference.LogicalName) + "@odata.bind"
        : column;

    private static string Navigation(Table table, string column, string target) => column == "ownerid"
        ? column
        : table.ManyToOne.Single(one => one.ReferencingColumn == column && one.ReferencedTable == target).ReferencingNavigation;

    private object? Plain(object value) => value switch
    {
        EntityReference reference => $"/{catalog.Table(reference.LogicalName).EntitySetName}({reference.Id})",
        OptionSetValue option => option.Value,
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
