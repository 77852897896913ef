using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>An organisation with the solution and the very assembly that ships.</summary>
public sealed class CoachingHost : HostFixture
{
    public CoachingHost() : base(new HostFixtureOptions { PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll") })
    {
    }
}
