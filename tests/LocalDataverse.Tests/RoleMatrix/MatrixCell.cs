using LocalDataverse.Metadata;
using LocalDataverse.Security;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.RoleMatrix;

/// <summary>One role and one table, with a row for each place that stays for as long as no request changes whose it is.</summary>
internal sealed class MatrixCell(MatrixWorld world, string role, Table table)
{
    private const int Forbidden = 403;
    private readonly Dictionary<Place, Guid> rows = [];

    public string Role => role;
    public Table Table => table;

    /// <summary>The caller wherever the caller can own rows.</summary>
    private Guid OwnerOfParents => world.PersonAt(role, world.CanBeOwnedBy(role, table, Place.Own) ? Place.Own : Place.OwnUnit);

    /// <returns>Whether the request was carried out; null where it cannot be asked: no lookup to set, or nobody who could own the row.</returns>
    /// <exception cref="InvalidOperationException">The answer is neither, such as a malformed request.</exception>
    public async Task<bool?> Try(Verb verb, Place place)
    {
        if (verb != Verb.Create && !world.CanBeOwnedBy(role, table, place)) return null;
        if (verb == Verb.Append && world.Draft.Link(table, OwnerOfParents) is null) return null;
        var answer = await Ask(verb, place);
        if (verb is Verb.Delete or Verb.Assign or Verb.Append) rows.Remove(place);
        if (answer.Code != Forbidden && answer.Code >= 300) throw new InvalidOperationException($"{role}: {verb} {table.LogicalName}, {place}: {answer.Text}");
        if (verb == Verb.Read) await CompareWithQuery(place, answer.Code != Forbidden);
        return answer.Code != Forbidden;
    }

    private Task<Answer> Ask(Verb verb, Place place) => verb switch
    {
        Verb.Create => world.As(role, "POST", table.EntitySetName, world.Draft.Json(Draft(place))),
        Verb.Read => world.As(role, "GET", $"{Url(place)}?$select={table.PrimaryId}"),
        Verb.Write => world.As(role, "PATCH", Url(place), Harmless()),
        Verb.Delete => world.As(role, "DELETE", Url(place)),
        Verb.Assign => world.As(role, "PATCH", Url(place), $$"""{"ownerid@odata.bind":"/systemusers({{Somebody(place)}})"}"""),
        Verb.Append => world.As(role, "PATCH", Url(place), world.Draft.Json(Linked())),
        _ => world.As(role, "POST", "GrantAccess", $$$"""
            {"Target":{"@odata.type":"Microsoft.Dynamics.CRM.{{{table.LogicalName}}}","{{{table.PrimaryId}}}":"{{{Row(place)}}}"},
             "PrincipalAccess":{"Principal":{"@odata.type":"Microsoft.Dynamics.CRM.systemuser","systemuserid":"{{{Somebody(place)}}}"},"AccessMask":"ReadAccess"}}
            """),
    };

    /// <summary>A list shows just the rows that can be opened.</summary>
    private async Task CompareWithQuery(Place place, bool isAllowed)
    {
        var listed = await world.As(role, "GET", $"{table.EntitySetName}?$select={table.PrimaryId}&$filter={table.PrimaryId} eq {Row(place)}");
        var isListed = listed.Code == 200 && listed.Rows.Count == 1;
        if (isListed != isAllowed) throw new InvalidOperationException($"{role}: {table.LogicalName}, {place}: opening it is {(isAllowed ? "allowed" : "refused")}, the list says otherwise: {listed.Text}");
    }

    private Guid Row(Place place) => rows.TryGetValue(place, out var row) ? row : rows[place] = world.Draft.Create(table, world.PersonAt(role, place));

    private string Url(Place place) => $"{table.EntitySetName}({Row(place)})";

    /// <summary>Parents are the caller's own, so that only the new row decides.</summary>
    private Entity Draft(Place place)
    {
        var row = world.Draft.Of(table, OwnerOfParents);
        if (row.Contains("ownerid")) row["ownerid"] = new EntityReference("systemuser", world.PersonAt(role, place));
        return row;
    }

    private Entity Linked()
    {
        var (column, target) = world.Draft.Link(table, OwnerOfParents)!.Value;
        return new Entity(table.LogicalName) { [column.LogicalName] = target };
    }

    private string Harmless()
    {
        var column = table.Columns.Values.First(one => one is { IsCustom: true, ValidForUpdate: true, Type: ColumnType.Text or ColumnType.Memo or ColumnType.Boolean or ColumnType.Integer or ColumnType.DateTime or ColumnType.Decimal });
        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => $$"""{"{{column.LogicalName}}":"other {{Guid.NewGuid():N}}"}""",
            ColumnType.Boolean => $$"""{"{{column.LogicalName}}":true}""",
            ColumnType.DateTime => $$"""{"{{column.LogicalName}}":"2026-06-02"}""",
            _ => $$"""{"{{column.LogicalName}}":2}""",
        };
    }

    private Guid Somebody(Place place) => world.PersonAt(role, place == Place.OwnUnit ? Place.SubUnit : Place.OwnUnit);
}
