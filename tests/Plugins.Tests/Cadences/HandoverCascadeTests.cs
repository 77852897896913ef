using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;

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
        var (ofRep, ofManager) = (host.As(ann).Commitment(next, ann, Sales.Day(6, 30)), host.As(mia).Commitment(next, mia, Sales.Day(6, 30)));

        host.HandOver(ann, nora);

        var (reps, managers) = (host.Service.Row(CommitmentTable.LogicalName, ofRep), host.Service.Row(CommitmentTable.LogicalName, ofManager));
        Assert.Equal((ann, nora), (reps.Lookup(CommitmentTable.OwnerId), reps.Lookup(CommitmentTable.Counterpart)));
        Assert.NotNull(reps.Instant(CommitmentTable.AcceptedOn));
        Assert.Equal((nora, ann), (managers.Lookup(CommitmentTable.OwnerId), managers.Lookup(CommitmentTable.Counterpart)));
    }
}
