using CrmCoaching.Data;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Pipeline;

/// <summary>What the rows, the steps and the three reads make of a random history, against a ledger that is kept deal by deal.</summary>
public sealed class DigestOfManyDealsTests : IDisposable
{
    private const int Steps = 300;
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid ben;
    private readonly Guid one;
    private readonly DateTime metOn;

    public DigestOfManyDealsTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        ben = Service.Coached("Ben", mia);
        var cadence = Service.Cadence(mia, ann, FrequencyChoice.Weekly);
        var held = Service.OneOnOne(mia, ann, Now.AddDays(12), cadence);
        metOn = Now.AddDays(12).AddMinutes(30);
        Service.End(held, OneOnOneTable.Status.Completed);
        one = Service.OneOnOne(mia, ann, Now.AddDays(90), cadence);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomHistory_GivesWhatOneDealAtATimeGives(int seed)
    {
        var random = new Random(seed);
        List<DealLedger> deals = [];
        for (var step = 0; step < Steps; step++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 300)));
            if (deals.Count < 10 || random.Next(6) == 0)
                deals.Add(DealLedger.Open(Service, Now, random.Next(4) == 0 ? ben : ann, random));
            else
                deals[random.Next(deals.Count)].Happen(host, Now, ann, ben, random);
        }

        Assert.True(Naive(deals).Count(list => list.Value.Count > 0) >= 6, "The history is too quiet to compare anything.");
        var sections = Digest().Sections;
        foreach (var (name, expected) in Naive(deals))
        {
            Assert.Equal((name, expected.Count), (name, sections[name].Count));
            Assert.Equal(expected.OrderBy(id => id), sections[name].Lines.Select(line => Guid.Parse(line.Opportunity)).OrderBy(id => id));
        }

        foreach (var line in sections["slipped"].Lines)
            Assert.Equal(deals.Single(deal => deal.Id == Guid.Parse(line.Opportunity)).SlipSince(metOn, ann), (line.Days, line.DaysInAll));
    }

    private Dictionary<string, List<Guid>> Naive(List<DealLedger> deals) => new()
    {
        ["created"] = [.. deals.Where(deal => deal.OpenedBy == ann && deal.CreatedOn > metOn).Select(deal => deal.Id)],
        ["advanced"] = [.. deals.Where(deal => deal.StepsSince(metOn, ann) > 0).Select(deal => deal.Id)],
        ["fallenBack"] = [.. deals.Where(deal => deal.StepsSince(metOn, ann) < 0).Select(deal => deal.Id)],
        ["valueChanged"] = [.. deals.Where(deal => deal.ValueChangedSince(metOn, ann)).Select(deal => deal.Id)],
        ["slipped"] = [.. deals.Where(deal => deal.SlipSince(metOn, ann).Days > 0).Select(deal => deal.Id)],
        ["won"] = [.. deals.Where(deal => deal.ClosedBy == ann && deal.IsWon && deal.ClosedOn > metOn).Select(deal => deal.Id)],
        ["lost"] = [.. deals.Where(deal => deal.ClosedBy == ann && !deal.IsWon && deal.ClosedOn > metOn).Select(deal => deal.Id)],
        ["untouched"] = [.. deals.Where(deal => deal.Owner == ann && deal.ClosedBy is null && deal.CreatedOn <= Now.AddDays(-14) && deal.TouchedOn < Now.AddDays(-14)).Select(deal => deal.Id)],
    };

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private DigestJson Digest()
    {
        host.Setting(DigestSettingNames.Lines, "100");
        return JsonText.Read<DigestJson>(host.Digest(mia, one))!;
    }
}
