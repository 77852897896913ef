using LocalDataverse.Metadata;
using LocalDataverse.WebResources;

namespace LocalDataverse.ShellHost;

/// <summary>
/// What the model-driven shell needs beside the Web API: who is signed in, the parts of the solution that
/// describe the app, and the files of both.
/// </summary>
public static class ShellEndpoints
{
    public static void MapShell(this IEndpointRouteBuilder routes, ShellOptions options, MetadataCatalog catalog)
    {
        var group = routes.MapGroup("").AddEndpointFilter(Unstored);
        SessionEndpoints.Map(group);
        DescriptionEndpoints.Map(group, new SolutionParts(options.SolutionFolders), catalog);
        WebResourceEndpoints.Map(group, new WebResourceFolder(options.SolutionFolders));
        PageEndpoints.Map(group, options.PageFolder);
    }

    /// <summary>A developer who changes a form or script sees the change on the next load.</summary>
    private static ValueTask<object?> Unstored(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-cache";
        return next(context);
    }
}
