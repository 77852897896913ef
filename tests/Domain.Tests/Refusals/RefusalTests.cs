using System;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.Refusals;

public sealed class RefusalTests
{
    [Fact]
    public void Message_NamesRowRuleAndRemedy() =>
        Assert.Equal("Goal of Ann: It is taken. Open the other.", new Refusal(RefusalCode.InputInvalid, "Goal of Ann", "It is taken.", "Open the other.").Message);

    [Theory]
    [InlineData("", "rule", "remedy")]
    [InlineData("row", " ", "remedy")]
    [InlineData("row", "rule", "")]
    public void MissingPart_CannotBeBuilt(string row, string rule, string remedy) =>
        Assert.Throws<ArgumentException>(() => new Refusal(RefusalCode.InputInvalid, row, rule, remedy));

    [Fact]
    public void NoCode_CannotBeBuilt() => Assert.Throws<ArgumentException>(() => new Refusal(RefusalCode.None, "row", "rule", "remedy"));

    [Fact]
    public void Codes_LieInTheSolutionsOwnRange() =>
        Assert.All(Enum.GetValues<RefusalCode>().Where(code => code != RefusalCode.None), code => Assert.InRange((int)code, 427181000, 427181999));
}
