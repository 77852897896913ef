using LocalDataverse.Metadata;
using LocalDataverse.WebResources;

namespace LocalDataverse.ShellHost;

/// <summary>
/// What the model-driven shell needs beside the Web API: who is signed in, the parts of the solution that
/// describe the app, and the files of both.
/// </summary>
public static class ShellEndpoints
{
    // The strict mode of the platform: scripts only from files of the same origin, styles as the component library sets them.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

    public static void MapShell(this IEndpointRouteBuilder routes, ShellOptions options, MetadataCatalog catalog)
    {
        var group = routes.MapGroup("").AddEndpointFilter(WithPolicy);
        SessionEndpoints.Map(group);
        DescriptionEndpoints.Map(group, new SolutionParts(options.SolutionFolders), catalog);
        WebResourceEndpoints.Map(group, new WebResourceFolder(options.SolutionFolders));
        PageEndpoints.Map(group, options.PageFolder);
    }

    private static ValueTask<object?> WithPolicy(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // A developer who changes a form or script sees the change on the next load.
        headers.CacheControl = "no-cache";
        return next(context);
    }
}
