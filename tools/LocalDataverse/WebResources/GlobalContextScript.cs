using System.Text.Json;
using LocalDataverse.ShellHost;

namespace LocalDataverse.WebResources;

/// <summary>
/// The script behind ClientGlobalContext.js.aspx: it gives a page GetGlobalContext() and, as on the platform, no Xrm.
/// Members beyond those that pages of a solution commonly use are absent, so that using one fails by name.
/// </summary>
internal static class GlobalContextScript
{
    public static string For(HttpContext context)
    {
        var user = context.Request.Cookies[SessionEndpoints.CookieName];
        var id = Guid.TryParse(user, out var parsed) ? parsed.ToString("B").ToUpperInvariant() : "";
        var address = $"{context.Request.Scheme}://{context.Request.Host}";
        return $$"""
            function GetGlobalContext() {
              return {
                userSettings: { userId: {{JsonSerializer.Serialize(id)}}, languageId: 1033 },
                organizationSettings: { uniqueName: "localdataverse", languageId: 1033 },
                getClientUrl: function () { return {{JsonSerializer.Serialize(address)}}; },
                getVersion: function () { return "9.2.0.0"; }
              };
            }
            """;
    }
}
