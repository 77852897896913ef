using CrmCoaching.Cli.Import;

namespace CrmCoaching.Cli.Tests.Import;

public sealed class RowIdTests
{
    [Fact]
    public void SameKindAndName_GiveTheSameId() => Assert.Equal(RowId.Of("account", "Konex"), RowId.Of("account", "KONEX"));

    [Fact]
    public void OtherKind_GivesAnotherId() => Assert.NotEqual(RowId.Of("account", "Konex"), RowId.Of("product", "Konex"));

    [Fact]
    public void Id_IsANameBasedUuid()
    {
        var text = RowId.Of("account", "Konex").ToString();
        Assert.Equal('5', text[14]);
        Assert.Contains(text[19], "89ab");
    }
}
