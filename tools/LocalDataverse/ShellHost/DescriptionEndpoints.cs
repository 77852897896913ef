using System.Xml.Linq;
using LocalDataverse.Metadata;

namespace LocalDataverse.ShellHost;

/// <summary>The app, its forms, views and commands as the solution files say them, and the tables as the host understood them.</summary>
internal static class DescriptionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, SolutionParts parts, MetadataCatalog catalog)
    {
        routes.MapGet("/shell/app", () => Xml(parts.App()));
        routes.MapGet("/shell/tables", () => Results.Json(catalog.Tables.Select(TableName.Of)));

        var tables = routes.MapGroup("/shell/tables/{table}");
        tables.MapGet("", (string table) => catalog.TryGetTable(table, out var found) ? Results.Json(TableDescription.Of(found)) : NoTable(table));
        tables.MapGet("/forms", (string table) => Known(table, () => parts.Forms(table)));
        tables.MapGet("/views", (string table) => Known(table, () => parts.Views(table)));
        tables.MapGet("/commands", (string table) => Known(table, () => parts.Commands(table)));

        IResult Known(string table, Func<XElement> part) => catalog.TryGetTable(table, out _) ? Xml(part()) : NoTable(table);
    }

    private static IResult Xml(XElement element) => Results.Content(element.ToString(SaveOptions.DisableFormatting), "application/xml; charset=utf-8");

    private static IResult NoTable(string table) =>
        Results.Problem($"There is no table {table}.", statusCode: StatusCodes.Status404NotFound);
}
