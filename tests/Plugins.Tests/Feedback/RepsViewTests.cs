using CrmCoaching.Data.Effectiveness;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Plugins.Tests.Hosting;

namespace CrmCoaching.Plugins.Tests.Feedback;

/// <summary>What managers' months learn of the reps' view: what was published, and nothing else.</summary>
public sealed class RepsViewTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid lea;
    private readonly Guid mia;

    public RepsViewTests()
    {
        lea = host.Service.Coach("Lea");
        mia = host.Service.Coach("Mia", lea);
        host.LoadDefaults();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void PublishedResult_GivesShareAndGap()
    {
        host.Self(mia, 5);
        foreach (var (rep, index) in host.Reps(mia, 6).Select((rep, index) => (rep, index)))
            host.Quarterly(rep, mia, index < 3 ? 4 : 2);

        var view = Assert.Single(Views(mia));
        Assert.Equal((new CalendarMonth(2026, 4), 0.5m, 2m), (view.Quarter, view.Agreeing, view.PerceptionGap));
        Assert.Equal(new LocalDate(2026, 7, 1), view.PublishedOn);
    }

    [Fact]
    public void WithheldResult_GivesNothing()
    {
        host.Quarterly(host.Reps(mia, 1)[0], mia, 4);

        Assert.Empty(Views(mia));
    }

    [Fact]
    public void RollUp_IsNotTheViewOfTheSecondLineItself()
    {
        var max = host.Service.Coach("Max", lea);
        foreach (var manager in new[] { mia, max })
        {
            foreach (var rep in host.Reps(manager, 3))
                host.Quarterly(rep, manager, 3);
        }

        Assert.Empty(Views(lea));
    }

    private List<RepsView> Views(Guid manager)
    {
        host.To(7, 1);
        host.Publish();
        return [.. new RepsViewStore(host.System()).Of([mia, lea], new Quarter(2025, 4))[manager]];
    }
}
