using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Keys;

namespace CrmCoaching.Domain.Tests.Keys;

public sealed class RowKeyTests
{
    private static readonly Guid Rep = new("11111111-2222-3333-4444-555555555555");

    [Fact]
    public void Parts_AreJoined() => Assert.Equal(
        "11111111-2222-3333-4444-555555555555|2026-03-04|7",
        RowKey.Of(RowKey.Part(Rep), RowKey.Part(new LocalDate(2026, 3, 4)), RowKey.Part(7))!.Value);

    [Fact]
    public void MissingPart_MakesNoKey()
    {
        Assert.Null(RowKey.Of(RowKey.Part(Rep), RowKey.Part((Guid?)null)));
        Assert.Null(RowKey.Of(RowKey.Part(Guid.Empty)));
        Assert.Null(RowKey.Of(RowKey.Part("  ")));
    }
}
