using System.Net;
using LocalDataverse.Faults;

namespace LocalDataverse.Hosting;

/// <summary>Refuses to start where the surroundings ask for another address than this machine's own.</summary>
public static class LoopbackOnly
{
    private static readonly string[] Variables = ["ASPNETCORE_URLS", "DOTNET_URLS", "URLS"];

    /// <exception cref="StartupProblem">A variable names another address.</exception>
    public static void CheckEnvironment(Func<string, string?> variable)
    {
        foreach (var name in Variables)
        {
            var foreign = variable(name)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .FirstOrDefault(url => !IsLoopback(url));
            if (foreign is not null)
                throw new StartupProblem($"{name} asks for {foreign}, but this host serves 127.0.0.1 only; unset the variable and use --port.");
        }
    }

    public static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
