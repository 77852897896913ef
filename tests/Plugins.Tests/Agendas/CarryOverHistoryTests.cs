using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Agendas;

/// <summary>Whatever happens to the 1:1s of a rep, in whatever order and at once: each item lives on exactly once.</summary>
public sealed class CarryOverHistoryTests : IDisposable
{
    private const int Steps = 80;
    private static readonly int[] Endings = [OneOnOneTable.Status.Completed, OneOnOneTable.Status.Missed, OneOnOneTable.Status.Cancelled];
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly List<Guid> ones = [];
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;
    private int planned;

    public CarryOverHistoryTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        cadence = Service.Cadence(mia, ann, FrequencyChoice.Weekly);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RandomHistory_NeitherLosesNorDoublesAnItem(int seed)
    {
        var random = new Random(seed);
        HashSet<string> raised = [];
        HashSet<string> discussed = [];
        for (var step = 0; step < Steps; step++)
        {
            host.Clock.Advance(TimeSpan.FromHours(random.Next(30)));
            var open = ones.Where(IsOpen).ToList();
            var what = random.Next(6);
            if (what == 0 || open.Count == 0)
                Plan(random.Next(1, 40));
            else if (what is 1 or 2)
                Raise(open[random.Next(open.Count)], $"Item {step}", raised);
            else if (what == 3)
                Discuss(random, discussed);
            else if (what == 4)
                Service.Update(new Entity(OneOnOneTable.LogicalName, open[0]) { [OneOnOneTable.ScheduledStart] = Now.AddDays(2), [OneOnOneTable.ScheduledEnd] = Now.AddDays(2).AddMinutes(30) });
            else
                await Task.WhenAll(open.Take(random.Next(1, 4)).Select(one => (one, Endings[random.Next(3)])).ToList().Select(end => Task.Run(() => Service.End(end.one, end.Item2))));
        }

        Plan(1);
        var items = Items();
        var waiting = items.Where(item => Status(item) == AgendaItemTable.Status.Open).ToList();
        Assert.Equal(raised.Except(discussed).Order(), waiting.Select(Title).Order());
        Assert.All(waiting, item => Assert.True(IsOpen(item.Lookup(AgendaItemTable.OneOnOne)!.Value)));
        Assert.Equal(discussed.Order(), items.Where(item => Status(item) == AgendaItemTable.Status.Discussed).Select(Title).Order());
        var carried = items.Where(item => item.Contains(AgendaItemTable.CarriedFrom)).Select(item => item.Lookup(AgendaItemTable.CarriedFrom)!.Value).ToList();
        Assert.NotEmpty(carried);
        Assert.Equal(carried.Distinct().Count(), carried.Count);
        Assert.Equal(items.Count(item => Status(item) == AgendaItemTable.Status.CarriedOver), carried.Count);
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    /// <summary>On a minute of its own, because a cadence has one 1:1 a day at most.</summary>
    private void Plan(int days)
    {
        var start = Now.Date.AddDays(days + 1).AddMinutes(planned++);
        if (ones.Any(one => Start(one).Date == start.Date))
            return;
        ones.Add(Service.OneOnOne(mia, ann, start, cadence));
    }

    private void Raise(Guid one, string title, HashSet<string> raised)
    {
        Service.Item(one, title);
        raised.Add(title);
    }

    private void Discuss(Random random, HashSet<string> discussed)
    {
        var open = Items().Where(item => Status(item) == AgendaItemTable.Status.Open).ToList();
        if (open.Count == 0)
            return;
        var item = open[random.Next(open.Count)];
        Service.Discuss(item.Id);
        discussed.Add(Title(item)!);
    }

    private bool IsOpen(Guid one) => Row(one).Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Active;

    private DateTime Start(Guid one) => Row(one).Instant(OneOnOneTable.OriginalStart)!.Value;

    private Entity Row(Guid one) => Service.Retrieve(OneOnOneTable.LogicalName, one, new ColumnSet(OneOnOneTable.StateCode, OneOnOneTable.OriginalStart));

    private static int? Status(Entity item) => item.Choice(AgendaItemTable.StatusCode);

    private static string? Title(Entity item) => item.Text(AgendaItemTable.Title);

    private List<Entity> Items() =>
        [.. Service.RetrieveMultiple(new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];
}
