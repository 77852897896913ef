using System.Linq;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class StageColumnsTests
{
    private static readonly StageColumns Before = new(0, "Qualify", "1-Qualify");
    private static readonly StageColumns After = new(1, "Develop", "2-Develop");

    [Fact]
    public void BothColumnsMoved_ShowsTheSalesStageFirst() =>
        Assert.Equal([StageSource.SalesStage, StageSource.StepName], StageColumns.Move(Before, After, []).Select(seen => seen.Source));

    [Fact]
    public void SalesStage_IsNamedByItsLabel() =>
        Assert.Equal(new StageMove("Qualify", "Develop", StageDirection.Advance), StageColumns.Move(Before, After, [])[0].Move);

    [Fact]
    public void NothingMoved_ShowsNothing() => Assert.Empty(StageColumns.Move(Before, Before, []));
}
