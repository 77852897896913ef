using System;
using CrmCoaching.Domain.Keys;

namespace CrmCoaching.Domain.Tests.Keys;

public sealed class KeyStateTests
{
    private static readonly Guid Row = new("11111111-2222-3333-4444-555555555555");

    [Fact]
    public void Deactivated_GivesTheKeyUp() => Assert.Equal($"revenue|{Row}", KeyState.Of("revenue", Row, isActive: false));

    [Fact]
    public void DeactivatedAgain_StaysAsItIs() => Assert.Equal($"revenue|{Row}", KeyState.Of($"revenue|{Row}", Row, isActive: false));

    [Fact]
    public void Activated_TakesTheKeyBack() => Assert.Equal("revenue", KeyState.Of($"revenue|{Row}", Row, isActive: true));

    [Fact]
    public void AnotherRowsSuffix_IsPartOfTheKey() =>
        Assert.Equal($"revenue|{Row}", KeyState.Of($"revenue|{Row}", Guid.NewGuid(), isActive: true));
}
