using CrmCoaching.Data;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Pipeline;

public sealed class GetDigestTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;
    private readonly Guid one;

    public GetDigestTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        cadence = Service.Cadence(mia, ann, FrequencyChoice.Weekly);
        one = OneOnOne(1);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void WithoutAnEarlierOneOnOne_TellsOfThirtyDays()
    {
        var digest = Digest(mia);
        Assert.False(digest.SinceLastMet);
        Assert.Equal("2026-05-11T12:00:00Z", digest.From);
        Assert.Equal("2026-06-10T12:00:00Z", digest.To);
    }

    [Fact]
    public void AfterAHeldOneOnOne_TellsOfTheTimeSinceItsEnd()
    {
        var held = OneOnOne(-7);
        Service.End(held, OneOnOneTable.Status.Completed, row => row[OneOnOneTable.ActualEnd] = Now.AddDays(-7).AddMinutes(40));
        Service.End(OneOnOne(-3), OneOnOneTable.Status.Missed);
        var digest = Digest(ann);
        Assert.True(digest.SinceLastMet);
        Assert.Equal("2026-06-03T12:40:00Z", digest.From);
    }

    [Fact]
    public void ChangesOfTheRep_StandInTheirLists()
    {
        var deal = Deal("Välkommen", 700);
        Later(TimeSpan.FromHours(1));
        Service.Change(deal, row => row[OpportunityTable.SalesStage] = new OptionSetValue(1));
        Service.Change(deal, row => row[OpportunityTable.EstimatedValue] = new Money(500));
        Service.Change(deal, row => row[OpportunityTable.EstimatedCloseDate] = Sales.Day(8, 15));

        var sections = Digest(mia).Sections;
        Assert.Equal(1, sections["created"].Count);
        Assert.Equal(("Qualify", "Develop"), (Line(sections, "advanced").From, Line(sections, "advanced").To));
        Assert.Equal((700m, 500m, -200m), (Line(sections, "valueChanged").OldValue, Line(sections, "valueChanged").NewValue, sections["valueChanged"].Total));
        Assert.Equal((14, 14), (Line(sections, "slipped").Days, Line(sections, "slipped").DaysInAll));
        Assert.Equal("Välkommen", Line(sections, "slipped").Name);
        Assert.Equal(0, sections["untouched"].Count);
    }

    [Fact]
    public void DealThatFellBack_StandsUnderWhatFellBack()
    {
        var deal = Deal("Deal", 700);
        Service.Change(deal, row => row[OpportunityTable.SalesStage] = new OptionSetValue(2));
        Service.End(OneOnOne(0), OneOnOneTable.Status.Completed, row => row[OneOnOneTable.ActualEnd] = Now);
        Later(TimeSpan.FromHours(1));
        Service.Change(deal, row => row[OpportunityTable.SalesStage] = new OptionSetValue(1));

        var sections = Digest(mia).Sections;
        Assert.Equal(("Propose", "Develop"), (Line(sections, "fallenBack").From, Line(sections, "fallenBack").To));
        Assert.Equal(0, sections["advanced"].Count);
    }

    [Fact]
    public void ClosedDeals_StandUnderWonAndLost()
    {
        Service.Win(Deal("Won", 700), Sales.Day(6, 9), 900);
        Service.Lose(Deal("Lost", 300), Sales.Day(6, 10));
        var sections = Digest(mia).Sections;
        Assert.Equal((1, 900m), (sections["won"].Count, sections["won"].Total));
        Assert.Equal((1, 300m), (sections["lost"].Count, sections["lost"].Total));
    }

    [Fact]
    public void ClosedOnTheDayOfTheLastOneOnOne_IsToldOnce()
    {
        var (before, after, again) = (Deal("Before", 10), Deal("After", 20), Deal("Again", 40));
        Service.Win(before, Sales.Day(6, 10), 10);
        Service.Win(again, Sales.Day(6, 10), 40);
        Assert.Equal(2, Digest(mia).Sections["won"].Count);

        Later(TimeSpan.FromHours(1));
        Service.End(OneOnOne(0), OneOnOneTable.Status.Completed, row => row[OneOnOneTable.ActualEnd] = Now);
        Later(TimeSpan.FromHours(1));
        Service.Win(after, Sales.Day(6, 10), 20);
        Service.Reopen(again);
        Service.Win(again, Sales.Day(6, 10), 50);
        Assert.Equal((2, 70m), (Digest(mia).Sections["won"].Count, Digest(mia).Sections["won"].Total));

        Later(TimeSpan.FromHours(12));
        Service.Change(before, row => row[OpportunityTable.ActualValue] = new Money(15));
        Assert.Equal(["Again", "After"], Digest(mia).Sections["won"].Lines.Select(line => line.Name));
    }

    [Fact]
    public void ProcessGivenUp_SaysNothingOfTheStage()
    {
        var deal = Deal("Deal", 100);
        InProcess(deal, Stage("Close", 3));
        Service.Update(new Entity(OpportunitySalesProcessTable.LogicalName, Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(OpportunitySalesProcessTable.LogicalName)).Entities.Single().Id)
        {
            [OpportunitySalesProcessTable.StateCode] = new OptionSetValue(OpportunitySalesProcessTable.State.Inactive),
            [OpportunitySalesProcessTable.StatusCode] = new OptionSetValue(OpportunitySalesProcessTable.Status.Aborted),
        });
        Assert.Equal("Qualify", Line(Digest(mia).Sections, "created").Stage);
    }

    [Fact]
    public void DealLeftAlone_IsUntouched_UntilAnActivityRegardingItIsDone()
    {
        var deal = Deal("Quiet", 100);
        Later(TimeSpan.FromDays(20));
        Assert.Equal(1, Digest(mia).Sections["untouched"].Count);

        for (var call = 0; call < 3; call++)
            Service.CallAbout(deal);
        Assert.Equal(0, Digest(mia).Sections["untouched"].Count);
    }

    [Fact]
    public void ChangedByItsOwner_IsTouched()
    {
        var deal = Deal("Quiet", 100);
        Later(TimeSpan.FromDays(20));
        host.As(ann).Update(new Entity(OpportunityTable.LogicalName, deal) { [OpportunityTable.Description] = "News" });
        Assert.Equal(0, Digest(mia).Sections["untouched"].Count);
    }

    [Fact]
    public void ChangedByItsOwner_StaysTouched_ThoughAJobChangesItLater()
    {
        var deal = Deal("Scored", 100);
        Later(TimeSpan.FromDays(20));
        host.As(ann).Update(new Entity(OpportunityTable.LogicalName, deal) { [OpportunityTable.Description] = "News" });
        Later(TimeSpan.FromDays(1));
        Service.Change(deal, row => row[OpportunityTable.CloseProbability] = 40);
        Assert.Equal(0, Digest(mia).Sections["untouched"].Count);

        Later(TimeSpan.FromDays(14));
        Service.Change(deal, row => row[OpportunityTable.CloseProbability] = 45);
        Assert.Equal(1, Digest(mia).Sections["untouched"].Count);
    }

    [Fact]
    public void StageOfTheProcess_DecidesWhereTheDealStands()
    {
        var (middle, last) = (Stage("Propose", 2), Stage("Close", 3));
        InProcess(Deal("Middle", 100), middle);
        InProcess(Deal("Last", 200), last);
        Later(TimeSpan.FromDays(40));
        var sections = Digest(mia).Sections;
        Assert.Equal(("Last", "LastStage"), (Line(sections, "nearlyClosed").Name, Line(sections, "nearlyClosed").NearlyClosed));
        Assert.Equal(("Middle", "Propose"), (Line(sections, "stalled").Name, Line(sections, "stalled").Stage));
    }

    [Fact]
    public void Proposals_LeaveOutWhatIsOnTheAgenda()
    {
        var (first, second) = (Deal("First", 200), Deal("Second", 100));
        Later(TimeSpan.FromDays(20));
        Service.Item(one, "First", row => row[AgendaItemTable.Opportunity] = first.Reference(OpportunityTable.LogicalName));
        Assert.Equal([second.ToString()], Digest(ann).Proposals.Select(proposal => proposal.Opportunity));
    }

    [Fact]
    public void AnyNumberOfDeals_TakesThreeReads()
    {
        for (var number = 0; number < 20; number++)
            Service.Change(Deal($"Deal {number}", number), row => row[OpportunityTable.EstimatedValue] = new Money(5));
        host.Log.Clear();
        Digest(mia);

        string[] pipeline = [OpportunityTable.LogicalName, StageChangeTable.LogicalName, OpportunityChangeTable.LogicalName];
        var inner = host.Log.Requests.Where(request => request.Depth > 1).ToList();
        Assert.Equal(pipeline.Order(), inner.Where(request => pipeline.Contains(request.Table)).Select(request => request.Table).Order());
        Assert.True(inner.Count <= 12, string.Join(", ", inner.Select(request => $"{request.Message} {request.Table}")));
        Assert.DoesNotContain(inner, request => request.Kind == RequestKind.Write);
    }

    [Fact]
    public void OneThatIsPrepared_KeepsItsDigest_AndAnEndedOneAnswersIt()
    {
        Deal("Deal", 10);
        host.Start(mia, ann);
        Digest(mia);
        Service.End(one, OneOnOneTable.Status.Missed);
        Later(TimeSpan.FromDays(1));
        Deal("Later", 10);

        Assert.Equal(1, Digest(mia).Sections["created"].Count);
    }

    [Fact]
    public void EndedWithoutADigest_SaysSo()
    {
        Service.End(one, OneOnOneTable.Status.Missed);
        Assert.NotNull(Digest(mia).Reason);
    }

    [Fact]
    public void OtherThanTheTwo_IsRefused()
    {
        var lea = Service.Coach("Lea");
        Service.Share(one, lea);
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Digest(lea));
    }

    [Fact]
    public void WhoMayNotReadTheOneOnOne_IsNotToldThatItExists() =>
        Faults.AssertRefused(RefusalCode.RowNotFound, () => Digest(Service.Coach("Zoe")));

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private void Later(TimeSpan time) => host.Clock.Advance(time);

    private Guid OneOnOne(int days)
    {
        var id = Service.OneOnOne(mia, ann, Now.AddDays(days), cadence);
        Service.Share(id, ann);
        return id;
    }

    private Guid Deal(string name, decimal value)
    {
        var deal = Service.NewOpportunity(name, ann, estimatedValue: value, estimatedClose: Sales.Day(8, 1));
        Service.Change(deal, row => row[OpportunityTable.SalesStage] = new OptionSetValue(0));
        return deal;
    }

    private Guid Stage(string name, int category) => Service.Create(new Entity(ProcessStageTable.LogicalName)
    {
        [ProcessStageTable.StageName] = name,
        [ProcessStageTable.StageCategory] = new OptionSetValue(category),
    });

    private void InProcess(Guid deal, Guid stage) => Service.Create(new Entity(OpportunitySalesProcessTable.LogicalName)
    {
        [OpportunitySalesProcessTable.Name] = "Process",
        [OpportunitySalesProcessTable.OpportunityId] = deal.Reference(OpportunityTable.LogicalName),
        [OpportunitySalesProcessTable.ActiveStageId] = stage.Reference(ProcessStageTable.LogicalName),
    });

    private static DigestLineJson Line(Dictionary<string, DigestSectionJson> sections, string name) => Assert.Single(sections[name].Lines);

    private DigestJson Digest(Guid caller) => JsonText.Read<DigestJson>(host.Digest(caller, one))!;
}
