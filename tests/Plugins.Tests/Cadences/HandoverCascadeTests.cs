using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Cadences;

/// <summary>Assigning a 1:1 assigns what is below it; whose promise something is must not depend on that.</summary>
public sealed class HandoverCascadeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CommitmentsOfAOneOnOneToCome_StayTheReps_AndAccepted(bool stepsRunBelow)
    {
        using var host = stepsRunBelow ? CoachingHost.WithHistory() : CoachingHost.WithSilentCascades();
        var (mia, nora) = (host.Service.Coach("Mia"), host.Service.Coach("Nora"));
        var ann = host.Service.Coached("Ann", mia);
        var next = host.Service.OneOnOnesOf(host.Service.WeeklyCadence(mia, ann))[0].Id;
        var (ofRep, ofManager) = (Commitment(host, next, ann), Commitment(host, next, mia));

        host.Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.ParentSystemUserId] = nora.Reference(SystemUserTable.LogicalName) });
        host.Organization.RunAsyncOperations();

        var (reps, managers) = (host.Service.Row(CommitmentTable.LogicalName, ofRep), host.Service.Row(CommitmentTable.LogicalName, ofManager));
        Assert.Equal((ann, nora), (reps.Lookup(CommitmentTable.OwnerId), reps.Lookup(CommitmentTable.Counterpart)));
        Assert.NotNull(reps.Instant(CommitmentTable.AcceptedOn));
        Assert.Equal((nora, ann), (managers.Lookup(CommitmentTable.OwnerId), managers.Lookup(CommitmentTable.Counterpart)));
    }

    private static Guid Commitment(CoachingHost host, Guid oneOnOne, Guid owner) => host.As(owner).Create(new Entity(CommitmentTable.LogicalName)
    {
        [CommitmentTable.OneOnOne] = oneOnOne.Reference(OneOnOneTable.LogicalName),
        [CommitmentTable.Title] = "Call the five largest customers",
        [CommitmentTable.DueOn] = Sales.Day(6, 30),
        [CommitmentTable.Behaviour] = "Calls made",
    });
}
