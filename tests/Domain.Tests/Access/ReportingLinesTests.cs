using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Domain.Tests.Access;

public sealed class ReportingLinesTests
{
    private static readonly Guid Leader = Guid.NewGuid();
    private static readonly Guid Manager = Guid.NewGuid();
    private static readonly Guid Rep = Guid.NewGuid();
    private static readonly Guid Stranger = Guid.NewGuid();

    [Fact]
    public void Below_ReachesThroughAllLevels() =>
        Assert.Equal(new HashSet<Guid> { Manager, Rep }, Lines((Manager, Leader), (Rep, Manager), (Stranger, Guid.NewGuid())).Below(Leader));

    [Fact]
    public void Above_NamesTheDirectManagerFirst() => Assert.Equal([Manager, Leader], Lines((Manager, Leader), (Rep, Manager)).Above(Rep));

    [Fact]
    public void Circle_Ends()
    {
        var lines = Lines((Manager, Leader), (Leader, Manager), (Rep, Manager));

        Assert.Equal(new HashSet<Guid> { Manager, Rep }, lines.Below(Leader));
        Assert.Equal([Manager, Leader], lines.Above(Rep));
    }

    private static ReportingLines Lines(params (Guid Person, Guid Manager)[] lines)
    {
        var managers = new Dictionary<Guid, Guid>();
        foreach (var (person, manager) in lines)
            managers.Add(person, manager);
        return new ReportingLines(managers);
    }
}
