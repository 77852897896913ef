using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class OpportunityTermsTests
{
    private static readonly OpportunityTerms Terms = new(100, new LocalDate(2026, 7, 1), Guid.NewGuid());

    [Fact]
    public void SameTerms_AreNoChange() => Assert.Empty(OpportunityTerms.Changes(Terms, Terms with { }));

    [Fact]
    public void EachTerm_IsAChangeOfItsOwn() => Assert.Equal(
        [TermChange.Value, TermChange.CloseDate, TermChange.Owner],
        OpportunityTerms.Changes(Terms, new OpportunityTerms(null, null, null)));

    [Fact]
    public void AnotherRateAlone_IsNoChangeOfValue()
    {
        var before = Terms with { Entered = 110, Currency = Guid.NewGuid() };
        Assert.Empty(OpportunityTerms.Changes(before, before with { Value = 98 }));
        Assert.Equal([TermChange.Value], OpportunityTerms.Changes(before, before with { Value = 98, Entered = 108 }));
        Assert.Equal([TermChange.Value], OpportunityTerms.Changes(before, before with { Value = 98, Currency = null }));
    }
}
