using System.Text.RegularExpressions;

namespace CrmCoaching.Solution.Tests;

/// <summary>docs/rules.md promises a test for each rule; here the promise is held against the tests' sources.</summary>
public sealed partial class RulesTests
{
    private static readonly Lazy<HashSet<string>> TestMethods = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests*.cs", SearchOption.AllDirectories).SelectMany(MethodsOf)]);

    public static TheoryData<string, string> Rules()
    {
        var rules = new TheoryData<string, string>();
        foreach (var row in Rows().Where(row => row.Length == 3))
            rules.Add(row[0], row[2].Trim('`'));
        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_HasTheTestThatItNames(string rule, string test) =>
        Assert.All(test.Split(", "), name => Assert.True(TestMethods.Value.Contains(name.Trim('`')), $"\"{rule}\" names {name}, which is no test."));

    [Fact]
    public void EveryRow_TellsRuleSectionAndTest() =>
        Assert.All(Rows(), row => Assert.True(row.Length == 3 && row.All(cell => cell.Length > 0), $"docs/rules.md: {string.Join(" | ", row)}"));

    [Fact]
    public void EveryRule_StandsOnce() =>
        Assert.Empty(Rows().GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    /// <summary>The cells of the lists' rows, without their heads.</summary>
    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "rules.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal) && !line.StartsWith("| Rule ", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    private static IEnumerable<string> MethodsOf(string file)
    {
        var type = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        return TestMethod().Matches(File.ReadAllText(file)).Select(match => $"{type}.{match.Groups[1].Value}");
    }

    [GeneratedRegex(@"\[(?:\w*Fact|\w*Theory|Property)[^\n]*\](?:\s*\[[^\n]*\])*\s+public (?:async )?(?:void|Task|Property|bool) (\w+)\(")]
    private static partial Regex TestMethod();
}
