using CrmCoaching.Data.Tables;
using CrmCoaching.Steps.Access;
using CrmCoaching.Steps.Commitments;
using CrmCoaching.Tests.Support;
using LocalDataverse.Metadata;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>An organisation with the solution and the very assembly that ships.</summary>
public sealed class CoachingHost : HostFixture
{
    public CoachingHost() : base(Shipped)
    {
    }

    private CoachingHost(HostFixtureOptions options) : base(options)
    {
    }

    public static HostFixtureOptions Shipped { get; } = new() { PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll") };

    /// <summary>As it ships, without some steps.</summary>
    public static HostFixtureOptions ShippedWithout(Func<PluginStep, bool> left) =>
        Shipped with { Change = solution => solution with { Steps = [.. solution.Steps.Where(step => !left(step))] } };

    public static CoachingHost Without<TStep>() => new(ShippedWithout(Is<TStep>));

    /// <summary>Lets a test write any state that the solution's own operations would have made. Every other step runs.</summary>
    public static CoachingHost Unguarded() => Without<RefuseComputedOnWrite>();

    /// <summary>The same for 1:1s alone, so that a test can begin with 1:1s that were held or missed.</summary>
    public static CoachingHost WithHistory() => new(ShippedWithout(IsGuardOfOneOnOnes));

    /// <summary>
    /// As with history, without what keeps a rep's commitments the rep's while the 1:1 around them is assigned: whether the platform
    /// runs steps on rows that follow their parent, it does not promise.
    /// </summary>
    public static CoachingHost WithSilentCascades() => new(ShippedWithout(step => IsGuardOfOneOnOnes(step) || Is<CheckCommitmentOnUpdate>(step)));

    public static bool Is<TStep>(PluginStep step) => step.TypeName == typeof(TStep).FullName;

    private static bool IsGuardOfOneOnOnes(PluginStep step) => Is<RefuseComputedOnWrite>(step) && step.Table == OneOnOneTable.LogicalName;
}
