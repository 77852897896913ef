using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Access;

public sealed class WriteRuleTests
{
    private static readonly WriteRule Rule = new("meeting", ["notes"], ["rep"], ["score"], [2]);

    [Fact]
    public void WritableColumn_Passes() => Assert.Null(Rule.Check(isCreate: false, ["notes", "ownerid"], status: null));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ComputedColumn_IsRefused(bool isCreate) =>
        Assert.Equal(RefusalCode.ColumnIsComputed, Rule.Check(isCreate, ["notes", "score"], status: null)!.Code);

    [Fact]
    public void ColumnFixedAtCreation_IsRefusedLater()
    {
        Assert.Null(Rule.Check(isCreate: true, ["rep"], status: null));
        Assert.Equal(RefusalCode.ColumnIsComputed, Rule.Check(isCreate: false, ["rep"], status: null)!.Code);
    }

    [Fact]
    public void ComputedStatus_IsRefused_AndNoOther()
    {
        Assert.Equal(RefusalCode.StatusIsComputed, Rule.Check(isCreate: false, [], status: 2)!.Code);
        Assert.Null(Rule.Check(isCreate: false, [], status: 1));
    }
}
