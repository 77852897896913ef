using TableNames;

namespace CrmCoaching.Solution.Tests;

public sealed class TableConstantsTests
{
    [Fact]
    public void GeneratedAgain_EqualsTheCommittedFiles()
    {
        var folder = Path.Combine(Repository.Root, "src", "Plugins", "Data", "Tables");
        var committed = Directory.EnumerateFiles(folder, "*.cs").ToDictionary(f => Path.GetFileName(f), ReadText);

        var generated = ConstantsGenerator.Generate(Repository.Root);

        Assert.Equal(generated.Keys.Order(StringComparer.Ordinal), committed.Keys.Order(StringComparer.Ordinal));
        Assert.All(generated, file => Assert.Equal(file.Value, committed[file.Key]));
    }

    static string ReadText(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");
}
