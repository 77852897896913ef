using System.Xml.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Access;

public sealed class WriteRulesTests
{
    public static TheoryData<string> Tables => [.. WriteRules.All.Select(rule => rule.Table)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryOwnColumn_IsInExactlyOneList(string table)
    {
        var rule = WriteRules.Of(table);
        var listed = rule.Writable.Concat(rule.OnCreate).Concat(rule.Computed).Order(StringComparer.Ordinal);
        Assert.Equal(OwnColumns(table).Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void EveryTable_HasOneRule() =>
        Assert.Equal(WriteRules.All.Count, WriteRules.All.Select(rule => rule.Table).Distinct().Count());

    [Theory]
    [MemberData(nameof(Tables))]
    public void NoTable_IsWritableAsAWhole(string table) => Assert.NotEmpty(WriteRules.Of(table).Computed.Concat(WriteRules.Of(table).OnCreate));

    private static IEnumerable<string> OwnColumns(string table)
    {
        var folder = Directory.EnumerateDirectories(Path.Combine(Repository.Solution, "Entities"))
            .Single(one => string.Equals(Path.GetFileName(one), table, StringComparison.OrdinalIgnoreCase));
        return XElement.Load(Path.Combine(folder, "Entity.xml")).Descendants("attribute")
            .Where(column => (string?)column.Element("Type") is not "primarykey")
            .Select(column => column.Element("LogicalName")!.Value)
            .Where(name => name.StartsWith("coach_", StringComparison.Ordinal) && !name.EndsWith("_base", StringComparison.Ordinal));
    }
}
