using System.Linq;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Tests.Kpis.Reading;

public sealed class ReadingSizeTests
{
    [Fact]
    public void NextSlice_StaysBelowTheGroupsThatThePlatformGives() => Assert.Equal(16, new ReadingSize(2500, 10).NextSlice(10));

    [Fact]
    public void NextSlice_StaysBelowTheRowsThatThePlatformAggregates() => Assert.Equal(8, new ReadingSize(10, 50000).NextSlice(10));

    [Fact]
    public void SmallReadings_GrowFourfoldAtMost() => Assert.Equal(40, new ReadingSize(1, 1).NextSlice(10));

    [Fact]
    public void HugeReadings_KeepOneRep() => Assert.Equal(1, new ReadingSize(4999, 49000).NextSlice(1));

    [Fact]
    public void LargestQuery_Counts()
    {
        AggregateRow[] small = [new() { Figures = [7] }];
        AggregateRow[] large = [.. Enumerable.Range(0, 3).Select(_ => new AggregateRow { Figures = [5] })];

        Assert.Equal(new ReadingSize(3, 15), ReadingSize.None.Or(small).Or(large));
    }

    [Fact]
    public void QuietCompany_AsksForNoMorePeopleThanOneConditionTakes() => Assert.Equal(1000, new ReadingSize(0, 0).NextSlice(900));
}
