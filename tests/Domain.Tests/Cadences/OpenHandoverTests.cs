using System;
using System.Linq;
using CrmCoaching.Domain.Cadences;

namespace CrmCoaching.Domain.Tests.Cadences;

public sealed class OpenHandoverTests
{
    private static readonly Guid Mia = Guid.NewGuid();
    private static readonly Guid Nora = Guid.NewGuid();

    [Fact]
    public void LaterChange_RemembersWhoWasBefore()
    {
        var open = OpenHandover.From(OpenHandover.Read(OpenHandover.From(null, Mia).ToString()), Nora);
        Assert.Equal([Nora, Mia], OpenHandover.Read(open.ToString())!.Former);
    }

    [Fact]
    public void FirstManager_IsOpenWithoutAFormerOne() => Assert.Empty(OpenHandover.Read(OpenHandover.From(null, null).ToString())!.Former);

    [Fact]
    public void NoText_IsNothingOpen() => Assert.Null(OpenHandover.Read(null));

    [Fact]
    public void ManyChanges_FitTheColumn()
    {
        OpenHandover? open = null;
        for (var change = 0; change < 100; change++)
            open = OpenHandover.From(open, Guid.NewGuid());
        open = OpenHandover.From(open, Mia);
        Assert.Equal(Mia, open.Former[0]);
        Assert.True(open.ToString().Length <= 2000);
    }

    [Fact]
    public void SenselessText_IsOpenAndNamesNobody() => Assert.Empty(OpenHandover.Read("who; knows")!.Former.ToList());
}
