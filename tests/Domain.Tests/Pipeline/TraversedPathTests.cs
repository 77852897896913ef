using System;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class TraversedPathTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Second = new("00000000-0000-0000-0000-00000000000b");
    private static readonly Guid Third = new("00000000-0000-0000-0000-00000000000c");

    [Fact]
    public void Text_IsReadInOrder_WithoutWhatIsNoStage() =>
        Assert.Equal([Second, First], TraversedPath.Of($" {Second} ,,nothing,{Guid.Empty},{First:B}"));

    [Fact]
    public void NoText_IsNoPath() => Assert.Empty(TraversedPath.Of(null));

    [Fact]
    public void StageAhead_FollowsTheRest() => Assert.Equal($"{First},{Second},{Third}", TraversedPath.After([First, Second], Third));

    [Fact]
    public void StageBehind_IsTheNewEnd() => Assert.Equal($"{First},{Second}", TraversedPath.After([First, Second, Third], Second));

    [Fact]
    public void ProcessWithoutAPath_BeginsWhereItStands() =>
        Assert.Equal($"{First},{Second}", new DealProcess(Guid.NewGuid(), IsOfLead: false, new ProcessStage(First, "First", 0), null, []).PathTo(Second));
}
