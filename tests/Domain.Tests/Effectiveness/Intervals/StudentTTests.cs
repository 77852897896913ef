using System;
using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Domain.Tests.Effectiveness.Intervals;

public sealed class StudentTTests
{
    // The printed tables' two-sided 5 % points.
    [Theory]
    [InlineData(1, 12.706205)]
    [InlineData(2, 4.302653)]
    [InlineData(4, 2.776445)]
    [InlineData(7, 2.364624)]
    [InlineData(10, 2.228139)]
    [InlineData(30, 2.042272)]
    [InlineData(120, 1.979930)]
    [InlineData(1e7, 1.959964)]
    public void Point_IsThatOfTheTables(double degrees, double point) => Assert.Equal(point, StudentT.Point(degrees), 6);

    [Fact]
    public void NoDegreeOfFreedom_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Point(0.5));
}
