using CrmCoaching.Data.Maintenance;
using CrmCoaching.Steps.Access;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.Maintenance;

/// <summary>
/// An organisation in which tests set up any state that the solution's own operations would have made, and call the
/// jobs themselves, stopping them where they like.
/// </summary>
public sealed class UnguardedHost : HostFixture
{
    private const int MostCalls = 1000;

    public UnguardedHost() : base(new HostFixtureOptions
    {
        PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll"),
        Change = solution => solution with { Steps = [.. solution.Steps.Where(step => step.TypeName != typeof(RefuseComputedOnWrite).FullName)] },
    })
    {
    }

    /// <summary>The whole round, in calls that each have so much time.</summary>
    /// <returns>How many rows were written.</returns>
    public int Work(TimeSpan budget)
    {
        var system = As(KnownRows.SystemUser);
        var written = 0;
        for (var calls = 0; calls < MostCalls; calls++)
        {
            var time = new CallTime(Clock.GetUtcNow().UtcDateTime, budget);
            var more = new MaintenanceRound(system, MaintenanceJobs.All(system), _ => { }).Advance(time, out var done);
            written += done?.Written ?? 0;
            if (!more) return written;
        }

        throw new InvalidOperationException("The day's work has no end.");
    }

    /// <summary>Every slice ends its call.</summary>
    public int WorkSliceBySlice() => Work(TimeSpan.Zero);
}
