using Microsoft.AspNetCore.StaticFiles;

namespace LocalDataverse.ShellHost;

/// <summary>The shell's own files, under the addresses that a model-driven app has.</summary>
internal static class PageEndpoints
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static void Map(IEndpointRouteBuilder routes, string folder)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        routes.MapGet("/", () => Page(root));
        routes.MapGet("/main.aspx", () => Page(root));
        routes.MapGet("/assets/{name}", (string name) => Asset(Path.Combine(root, "assets"), name));
        routes.MapGet("/favicon.ico", () => Results.NoContent());
    }

    private static IResult Page(string root)
    {
        var page = Path.Combine(root, "index.html");
        return File.Exists(page)
            ? Results.File(page, "text/html; charset=utf-8")
            : Results.Problem("The shell's pages are not built: run `npm ci` and `npm run build` in tools/LocalDataverse/Shell.", statusCode: 503);
    }

    private static IResult Asset(string folder, string name)
    {
        var file = Path.GetFullPath(Path.Combine(folder, name));
        if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
            return Results.NotFound();

        return Results.File(file, ContentTypes.TryGetContentType(file, out var type) ? type : "application/octet-stream");
    }
}
