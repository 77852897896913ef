using CrmCoaching.Tests.Support;

namespace LocalDataverse.Tests.WebApi.Support;

/// <summary>A host that runs the solution's plug-ins: the very file that ships.</summary>
public sealed class PluginApi : Api
{
    public PluginApi() : base(new HostFixtureOptions { PluginAssembly = Shipped() }) { }

    private static string Shipped()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
        return Path.Combine(Repository.Root, "src", "Plugins", "bin", configuration, "net462", "CrmCoaching.Plugins.dll");
    }
}
