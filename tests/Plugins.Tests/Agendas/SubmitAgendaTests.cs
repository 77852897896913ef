using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Agendas;

public sealed class SubmitAgendaTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid ann;

    public SubmitAgendaTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(24, true)]
    [InlineData(23, false)]
    public void HandedIn_IsInAdvanceADayBefore(int hours, bool inAdvance)
    {
        var one = OneOnOne(hours);
        Assert.Equal((Now, inAdvance), Submit(ann, one));
        Assert.Equal(Now, Service.Retrieve(OneOnOneTable.LogicalName, one, new ColumnSet(OneOnOneTable.AgendaSubmittedOn)).Instant(OneOnOneTable.AgendaSubmittedOn));
    }

    [Fact]
    public void HandedInAgain_KeepsTheFirstTime()
    {
        var one = OneOnOne(30);
        var first = Submit(ann, one);
        host.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(first, Submit(ann, one));
    }

    [Fact]
    public void ManagerForTheRep_IsRefused()
    {
        var one = OneOnOne(30);
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Submit(mia, one));
    }

    [Fact]
    public void EndedOneOnOne_TakesNoAgenda()
    {
        var one = OneOnOne(30);
        Service.End(one, OneOnOneTable.Status.Missed);
        Faults.AssertRefused(RefusalCode.AgendaClosed, () => Submit(ann, one));
    }

    [Fact]
    public void OneOnOneOfOthers_IsAsIfItWereNotThere()
    {
        var ben = Service.Coached("Ben", mia);
        var one = OneOnOne(30);
        Faults.AssertRefused(RefusalCode.RowNotFound, () => Submit(ben, one));
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Guid OneOnOne(int hoursAhead)
    {
        var one = Service.OneOnOne(mia, ann, Now.AddHours(hoursAhead), Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        Service.Share(one, ann);
        return one;
    }

    private (DateTime On, bool InAdvance) Submit(Guid caller, Guid one)
    {
        var response = host.As(caller).Execute(new OrganizationRequest("coach_SubmitAgenda") { ["OneOnOne"] = one.Reference(OneOnOneTable.LogicalName) });
        return ((DateTime)response["SubmittedOn"], (bool)response["InAdvance"]);
    }
}
