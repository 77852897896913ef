namespace LocalDataverse.WebResources;

internal static class WebResourceEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebResourceFolder folder)
    {
        routes.MapGet("/WebResources/ClientGlobalContext.js.aspx", (HttpContext context) =>
            Results.Content(GlobalContextScript.For(context), "text/javascript; charset=utf-8"));

        // The platform puts a version in front, so that a cached copy dies when the solution is published.
        routes.MapGet("/{version}/WebResources/{**name}", (string version, string name) =>
            version is ['{', .., '}'] ? Content(folder, name) : Results.NotFound());
        routes.MapGet("/WebResources/{**name}", (string name) => Content(folder, name));
    }

    private static IResult Content(WebResourceFolder folder, string name) => folder.Find(name) is { } file
        ? Results.File(file.Path, file.ContentType)
        : Results.Problem($"There is no web resource {name}.", statusCode: StatusCodes.Status404NotFound);
}
