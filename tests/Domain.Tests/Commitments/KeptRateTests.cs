using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;

namespace CrmCoaching.Domain.Tests.Commitments;

public sealed class KeptRateTests
{
    private static readonly LocalDate Today = new(2026, 6, 10);

    [Fact]
    public void Kept_OfWhatCameDue() => Assert.Equal(0.75m, Rate(
        (CommitmentStatus.Kept, -5), (CommitmentStatus.Kept, -4), (CommitmentStatus.Kept, 3), (CommitmentStatus.Missed, -2)));

    [Fact]
    public void OverdueOpenOne_CountsAsNotKept() => Assert.Equal(0.5m, Rate((CommitmentStatus.Kept, -5), (CommitmentStatus.Open, -1)));

    [Fact]
    public void OpenOneThatIsStillToCome_DoesNotCount() => Assert.Equal(1m, Rate((CommitmentStatus.Kept, -5), (CommitmentStatus.Open, 0)));

    [Fact]
    public void CancelledAndRenegotiated_DoNotCount() =>
        Assert.Equal(1m, Rate((CommitmentStatus.Kept, -5), (CommitmentStatus.Cancelled, -1), (CommitmentStatus.Renegotiated, -1)));

    [Fact]
    public void NothingDue_IsNoRate() => Assert.Null(Rate((CommitmentStatus.Open, 5)));

    private static decimal? Rate(params (CommitmentStatus Status, int Due)[] commitments) => KeptRate.Of(
        commitments.Select(one => new Commitment
        {
            Id = Guid.NewGuid(), Owner = Guid.Empty, Rep = Guid.Empty, OneOnOne = Guid.Empty, Status = one.Status, DueOn = Today.AddDays(one.Due),
        }), Today).Value;
}
