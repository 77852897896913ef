using System.Text.RegularExpressions;

namespace CrmCoaching.Solution.Tests;

public sealed partial class ReadmeTests
{
    public static TheoryData<string> Paths()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        return [.. Named().Matches(text).Select(match => match.Groups[1].Value).Where(path => path.Contains('/', StringComparison.Ordinal)).Distinct()];
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void PathThatTheReadmeNames_Exists(string path) => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), $"README.md names {path}, which is not there.");

    [Fact]
    public void Readme_NamesPaths() => Assert.True(Paths().Count > 10);

    [GeneratedRegex(@"[`(]((?:src|tools|tests|docs)/[^\s`)]*)[`)]")]
    private static partial Regex Named();
}
