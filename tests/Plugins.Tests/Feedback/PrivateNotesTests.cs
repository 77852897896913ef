using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Feedback;

public sealed class PrivateNotesTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.Unguarded();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public PrivateNotesTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.SharedOneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        host.LoadDefaults();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void EachOfTheTwo_GetsOnlyTheirOwnNoteBack()
    {
        host.Note(mia, one, "Ask about the family first.");
        host.Note(ann, one, "Do not mention the job offer.");

        Assert.Equal(["Ask about the family first."], host.Notes(mia, one));
        Assert.Equal(["Do not mention the job offer."], host.Notes(ann, one));
    }

    [Fact]
    public void WhoWroteNothing_GetsNothing()
    {
        host.Note(mia, one, "Mine");

        Assert.Empty(host.Notes(ann, one));
    }

    [Fact]
    public void SavedAgain_TakesThePlaceOfTheEarlierNote()
    {
        var first = host.Note(mia, one, "Draft");

        Assert.Equal(first, host.Note(mia, one, "Final"));
        Assert.Equal(["Final"], host.Notes(mia, one));
    }

    [Fact]
    public async Task SavedSeveralTimesAtOnce_IsOneNote()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Task.Run(() => host.Note(mia, one, $"Version {number}"))));

        Assert.Single(host.Notes(mia, one));
    }

    [Fact]
    public void BlankText_RemovesTheNote()
    {
        host.Note(mia, one, "Regretted");
        host.Note(mia, one, " ");

        Assert.Empty(host.Notes(mia, one));
        Assert.Empty(host.System().RetrieveMultiple(new QueryExpression(PrivateNoteTable.LogicalName)).Entities);
    }

    [Fact]
    public void Stranger_NeitherWritesNorReads()
    {
        var max = host.Service.Coach("Max");

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Note(max, one, "Intruder"));
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Notes(max, one));
    }

    [Fact]
    public void AdministratorAndLeader_AreRefusedLikeAnyStranger()
    {
        host.Note(mia, one, "Mine");
        var lea = host.Service.Coach("Lea");
        host.ChangeManager(mia, lea);
        host.Service.GiveRole(lea, SolutionRoles.Leader);

        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Notes(lea, one));
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Service.Execute(new OrganizationRequest("coach_GetPrivateNotes") { ["OneOnOne"] = one.Reference(OneOnOneTable.LogicalName) }));
    }

    [Fact]
    public void AfterAHandover_TheFormerManagerKeepsTheirNoteAndTheNewOneGetsNone()
    {
        host.Note(mia, one, "Mine for good");
        var nora = host.Service.Coach("Nora");
        HandOver(nora);

        Assert.Equal(["Mine for good"], host.Notes(mia, one));
        Assert.Empty(host.Notes(nora, one));
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Note(mia, one, "No longer mine to write"));
    }

    [Fact]
    public void NoteLongerThanItsColumn_IsRefusedWithBothLengths()
    {
        var message = Faults.AssertRefused(RefusalCode.TextTooLong, () => host.Note(mia, one, new string('x', 100_001)));

        Assert.Contains("100001 characters, 100000 are possible", message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoteAsLongAsItsColumn_IsKeptWhole()
    {
        var text = new string('ö', 100_000);
        host.Note(mia, one, text);

        Assert.Equal([text], host.Notes(mia, one));
    }

    [Fact]
    public void OneOnOneThatDoesNotExist_IsRefusedAsAForeignOneIs()
    {
        var max = host.Service.Coach("Max");

        Assert.Equal(
            Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Notes(max, one)),
            Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.Notes(max, Guid.NewGuid())));
    }

    private void HandOver(Guid manager) =>
        host.Service.Update(new Entity(OneOnOneTable.LogicalName, one)
        {
            [OneOnOneTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
        });
}
