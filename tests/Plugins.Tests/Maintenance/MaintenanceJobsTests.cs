using CrmCoaching.Data.Maintenance;
using CrmCoaching.Domain.Maintenance;
using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.Maintenance;

public sealed class MaintenanceJobsTests : IDisposable
{
    /// <summary>What <c>coach_run.coach_watermark</c> holds.</summary>
    private const int LongestQueue = 500;
    private readonly CoachingHost host = new();

    private string[] Names => [.. MaintenanceJobs.All(host.As(KnownRows.SystemUser)).Select(job => job.Name)];

    public void Dispose() => host.Dispose();

    [Fact]
    public void Names_TellTheJobsApart() => Assert.Equal(Names.Distinct(StringComparer.OrdinalIgnoreCase), Names);

    [Fact]
    public void QueueOfAllJobs_FitsItsColumn() => Assert.InRange(JobQueue.Of(Names).ToString().Length, 1, LongestQueue);

    [Fact]
    public void Reminding_ComesAfterWhatItTellsOf()
    {
        var names = Names.ToList();

        Assert.True(names.IndexOf("Reminding") > names.IndexOf("MissedMarking"));
        Assert.True(names.IndexOf("Reminding") > names.IndexOf("FeedbackPublishing"));
    }
}
