using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.Maintenance;

public sealed class StoppingTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly CoachingHost other = CoachingHost.Unguarded();

    public void Dispose()
    {
        host.Dispose();
        other.Dispose();
    }

    [Fact]
    public void StoppedAfterEverySlice_EndsAsOneRunDoes()
    {
        Company.SetUp(host, 5);
        Company.SetUp(other, 5);

        Assert.Equal(host.Work(TimeSpan.FromMinutes(5)), other.WorkSliceBySlice());
        Assert.Equal(EndState.Of(host), EndState.Of(other));
    }

    [Fact]
    public void RepeatedAtOnce_WritesNoRow()
    {
        Company.SetUp(host, 3);
        Assert.NotEqual(0, host.Work(TimeSpan.FromMinutes(5)));
        var before = EndState.Of(host);
        host.Log.Clear();

        Assert.Equal(0, host.Work(TimeSpan.FromMinutes(5)));
        Assert.Equal(before, EndState.Of(host));
        Assert.All(host.Log.Requests.Where(request => request.Kind == RequestKind.Write), request => Assert.Equal(RunTable.LogicalName, request.Table));
    }

    [Fact]
    public void TwiceAsManyReps_DoNotTakeTwiceAsManyReads()
    {
        Company.SetUp(host, 8);
        Company.SetUp(other, 16);
        host.Log.Clear();
        other.Log.Clear();
        host.Work(TimeSpan.FromMinutes(5));
        other.Work(TimeSpan.FromMinutes(5));

        Assert.True(other.Log.Reads < host.Log.Reads * 1.25, $"{host.Log.Reads} reads became {other.Log.Reads}.");
        Assert.True(other.Log.Writes < host.Log.Writes * 2.1, $"{host.Log.Writes} writes became {other.Log.Writes}.");
    }
}
