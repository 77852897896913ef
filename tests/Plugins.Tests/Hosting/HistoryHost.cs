using CrmCoaching.Steps.Access;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>An organisation whose past can be written as rows: without the guard of computed columns, all else as it ships.</summary>
public sealed class HistoryHost : HostFixture
{
    public HistoryHost() : base(new HostFixtureOptions
    {
        PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll"),
        Change = solution => solution with { Steps = [.. solution.Steps.Where(step => step.TypeName != typeof(RefuseComputedOnWrite).FullName)] },
    })
    {
    }
}
