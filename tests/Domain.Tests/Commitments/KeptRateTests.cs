using CrmCoaching.Domain.Commitments;

namespace CrmCoaching.Domain.Tests.Commitments;

public sealed class KeptRateTests
{
    [Fact]
    public void Kept_OfWhatWasKeptOrMissed() => Assert.Equal(0.75m, new KeptRate(3, 1).Value);

    [Fact]
    public void NothingResolved_IsNoRate() => Assert.Null(new KeptRate(0, 0).Value);
}
