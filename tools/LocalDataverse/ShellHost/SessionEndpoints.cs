namespace LocalDataverse.ShellHost;

/// <summary>
/// Signing in is choosing a user. The cookie names the user and nothing else: the host listens on the loopback
/// address alone, and whoever reaches it may be anyone.
/// </summary>
public static class SessionEndpoints
{
    /// <summary>The Web API reads the caller's systemuserid from this cookie.</summary>
    public const string CookieName = "localdataverse_user";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/shell/session", (HttpContext context) => Results.Json(Of(context)));
        routes.MapPut("/shell/session", SignIn);
        routes.MapDelete("/shell/session", (HttpContext context) =>
        {
            context.Response.Cookies.Delete(CookieName, Cookie);
            return Results.NoContent();
        });
    }

    private static CookieOptions Cookie => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };

    private static ShellSession Of(HttpContext context) =>
        new(Guid.TryParse(context.Request.Cookies[CookieName], out var user) ? user : null);

    private static IResult SignIn(ShellSession session, HttpContext context)
    {
        if (session.User is not { } user)
            return Results.BadRequest("A session names its user.");

        context.Response.Cookies.Append(CookieName, user.ToString("D"), Cookie);
        return Results.Json(session);
    }
}

/// <param name="User">The systemuserid; null when nobody has signed in.</param>
public sealed record ShellSession(Guid? User);
