using CrmCoaching.Cli.Import;

namespace CrmCoaching.Cli.Tests.Import;

public sealed class NameMatcherTests
{
    private readonly NameMatcher names = new(["GTX Pro", "GTX Plus Pro", "GTX Basic", "MG Special", "Ålesund Verft"]);

    [Theory]
    [InlineData("GTX Pro", "GTX Pro", true)]
    [InlineData("gtx pro", "GTX Pro", true)]
    [InlineData("GTXPro", "GTX Pro", false)]
    [InlineData("GTX-Pro", "GTX Pro", false)]
    [InlineData("MG Specail", "MG Special", false)]
    [InlineData("MG Specials", "MG Special", false)]
    [InlineData("ålesund verft", "Ålesund Verft", true)]
    public void WrittenName_IsFound(string written, string match, bool isExact) => Assert.Equal(new NameMatch(match, isExact), names.Find(written));

    [Theory]
    [InlineData("GTK 500")]
    [InlineData("")]
    [InlineData("Special")]
    public void ForeignName_IsNotFound(string written) => Assert.Null(names.Find(written).Match);

    [Fact]
    public void TwoCandidatesAtTheSameDistance_AreNone() => Assert.Null(new NameMatcher(["Model A1", "Model A2"]).Find("Model A3").Match);

    [Fact]
    public void NearMisses_AreCountedByWriting()
    {
        names.Find("GTXPro");
        names.Find("GTXPro");
        names.Find("GTX Pro");
        Assert.Equal([new NearMiss("GTXPro", "GTX Pro", 2)], names.NearMisses);
    }
}
