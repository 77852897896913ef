using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;
using CrmCoaching.Steps.Access;
using CrmCoaching.Steps.Commitments;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>An organisation with the solution and the very assembly that ships.</summary>
public sealed class CoachingHost : HostFixture
{
    private static readonly HostFixtureOptions Shipped = new() { PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll") };

    public CoachingHost() : base(Shipped)
    {
    }

    private CoachingHost(HostFixtureOptions options) : base(options)
    {
    }

    /// <summary>
    /// Lets a test write what only operations of this solution may write on 1:1s, so that it can begin with 1:1s that
    /// were held or missed. Every other step runs.
    /// </summary>
    public static CoachingHost WithHistory() => new(Shipped with
    {
        Change = solution => solution with { Steps = [.. solution.Steps.Where(step => !GuardsOfOneOnOnes.Contains(step.Id))] },
    });

    /// <summary>
    /// The same, without what keeps a rep's commitments the rep's while the 1:1 around them is assigned: whether the platform runs steps
    /// on rows that follow their parent, it does not promise.
    /// </summary>
    public static CoachingHost WithSilentCascades() => new(Shipped with
    {
        Change = solution => solution with
        {
            Steps = [.. solution.Steps.Where(step => !GuardsOfOneOnOnes.Contains(step.Id) && !CommitmentChanges.Contains(step.Id))],
        },
    });

    private static HashSet<Guid> CommitmentChanges { get; } =
        [.. new CheckCommitmentOnUpdate().Registrations.Select(one => ComponentId.OfStep(typeof(CheckCommitmentOnUpdate), one))];
    /// <summary>Lets a test call what works within operations of this solution as if it were within one.</summary>
    public static CoachingHost Unguarded() => new(Shipped with
    {
        Change = solution => solution with { Steps = [.. solution.Steps.Where(step => !Guards.Contains(step.Id))] },
    });

    private static HashSet<Guid> Guards { get; } = [.. new RefuseComputedOnWrite().Registrations.Select(one => ComponentId.OfStep(typeof(RefuseComputedOnWrite), one))];

    private static HashSet<Guid> GuardsOfOneOnOnes { get; } =
    [
        .. new RefuseComputedOnWrite().Registrations
            .Where(one => one.Table == OneOnOneTable.LogicalName)
            .Select(one => ComponentId.OfStep(typeof(RefuseComputedOnWrite), one)),
    ];
}
