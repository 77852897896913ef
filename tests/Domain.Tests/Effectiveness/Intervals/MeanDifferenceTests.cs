using System;
using CrmCoaching.Domain.Effectiveness.Intervals;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness.Intervals;

public sealed class MeanDifferenceTests
{
    /// <summary>Means 2 and 3; (2/9 + 2/4) · 5/4 = 0.902778, its root 0.950146, t(4) = 2.776445.</summary>
    [Fact]
    public void SubjectsObservedOnce_HaveTheIntervalOfUnequalVariances()
    {
        GroupedValue[] values = [new(Id(1), true, 1), new(Id(2), true, 2), new(Id(3), true, 3), new(Id(4), false, 2), new(Id(5), false, 4)];

        AssertInterval(-3.638029, 1.638029, values);
    }

    /// <summary>Each subject on both sides: then it is the paired t test, here of -1, -1 and 0 with standard error 1/3 and t(2) = 4.302653.</summary>
    [Fact]
    public void SubjectsOnBothSides_HaveThePairedInterval()
    {
        GroupedValue[] values =
            [new(Id(1), true, 1), new(Id(1), false, 2), new(Id(2), true, 3), new(Id(2), false, 4), new(Id(3), true, 2), new(Id(3), false, 2)];

        AssertInterval(-2.100884, 0.767551, values);
    }

    [Fact]
    public void SameObservationsOfFewerSubjects_AreLessCertain()
    {
        GroupedValue[] apart = new GroupedValue[12];
        var together = new GroupedValue[12];
        for (var index = 0; index < apart.Length; index++)
        {
            var value = new GroupedValue(Id(index), index < 6, index % 6 < 3 ? 1 : 2);
            apart[index] = value;
            together[index] = value with { Subject = Id(index / 3) };
        }

        Assert.True(Width(together) > Width(apart));
    }

    [Fact]
    public void EmptySideOrTwoSubjects_HaveNoInterval()
    {
        Assert.Null(MeanDifference.Of([new(Id(1), true, 1), new(Id(2), true, 1), new(Id(3), true, 1)]));
        Assert.Null(MeanDifference.Of([new(Id(1), true, 1), new(Id(2), false, 1)]));
    }

    private static double Width(GroupedValue[] values) => MeanDifference.Of(values) is { } interval ? interval.High - interval.Low : throw new InvalidOperationException();

    private static void AssertInterval(double low, double high, GroupedValue[] values)
    {
        var interval = MeanDifference.Of(values);
        Assert.Equal(low, interval!.Low, 5);
        Assert.Equal(high, interval.High, 5);
    }
}
