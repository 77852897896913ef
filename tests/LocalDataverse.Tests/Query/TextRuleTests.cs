using LocalDataverse.Query.Text;
using LocalDataverse.Tests.Query.Support;

namespace LocalDataverse.Tests.Query;

public sealed class TextRuleTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("Café", "CAFE", true)]
    [InlineData("name  ", "NAME", true)]
    [InlineData(" name", "name", false)]
    [InlineData("straße", "STRASSE", true)]
    [InlineData("a b", "ab", false)]
    public void Equality_IgnoresCaseAccentsAndTrailingSpaces(string stored, string value, bool equal)
    {
        database.Insert("account", 1, ("name", stored));

        Assert.Equal(equal ? 1 : 0, database.Where($"<condition attribute='name' operator='eq' value='{value}'/>").Count);
    }

    [Theory]
    [InlineData("contoso", "%tos%", true)]
    [InlineData("contoso", "c_ntoso", true)]
    [InlineData("contoso", "[a-c]ontoso", true)]
    [InlineData("contoso", "[^a-c]ontoso", false)]
    [InlineData("contoso", "tos", false)]
    [InlineData("50% off", "50[%] off", true)]
    [InlineData("505 off", "50[%] off", false)]
    [InlineData("a_b", "a[_]b", true)]
    [InlineData("axb", "a[_]b", false)]
    [InlineData("[x]", "[[]x]", true)]
    [InlineData("CAFÉ", "%fe", true)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "%a%a%a%a%a%a%a%b", false)]
    [InlineData("", "%", true)]
    [InlineData("x", "", false)]
    public void Like_UnderstandsTheWildcardsOfTransactSql(string text, string pattern, bool matches) =>
        Assert.Equal(matches, LikePattern.For(pattern).Matches(text));

    [Fact]
    public void Value_IsNeverPartOfTheSql()
    {
        database.Insert("account", 1, ("name", "x' OR 1=1 --"));
        database.Insert("account", 2, ("name", "other"));

        Assert.Equal([1], database.Where("<condition attribute='name' operator='eq' value=\"x' OR 1=1 --\"/>"));
    }

    [Fact]
    public void Groups_MergeSpellingsThatCompareEqual()
    {
        database.Insert("account", 1, ("city", "Köln"));
        database.Insert("account", 2, ("city", "KOLN "));

        var groups = database.Fetch(
            "<fetch aggregate='true'><entity name='account'><attribute name='city' alias='city' groupby='true'/>"
            + "<attribute name='accountid' alias='n' aggregate='count'/></entity></fetch>").Entities;

        Assert.Single(groups);
    }
}
