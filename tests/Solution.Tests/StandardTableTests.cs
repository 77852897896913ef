using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

/// <summary>The standard tables that the local host reads, in the same format.</summary>
public sealed class StandardTableTests
{
    static readonly List<XElement> Tables =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Standard, "Entities"), "Entity.xml", SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root!)];

    static readonly List<XElement> Relationships =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Standard, "Other", "Relationships"), "*.xml").SelectMany(file => XDocument.Load(file).Root!.Elements())];

    static readonly HashSet<string> Names = Tables.Select(Unpacked.LogicalNameOf).Append("owner").ToHashSet(StringComparer.Ordinal);

    static string Text(XElement element, string child) => ((string?)element.Element(child) ?? "").ToLowerInvariant();

    [Fact]
    public void EveryTable_HasOnePrimaryKeyAndItsOwnSetName()
    {
        var sets = Tables.Select(t => t.Descendants("EntitySetName").Single().Value).ToList();

        Assert.All(Tables, t => Assert.Single(t.Descendants("attribute"), c => Text(c, "Type") == "primarykey"));
        Assert.Equal(sets.Count, sets.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void EveryRelationship_ConnectsTablesAndColumnsThatExist() =>
        Assert.All(Relationships.Where(r => Text(r, "EntityRelationshipType") == "onetomany"), r =>
        {
            Assert.Contains(Text(r, "ReferencedEntityName"), Names);
            Assert.NotNull(Unpacked.Column(Text(r, "ReferencingEntityName"), Text(r, "ReferencingAttributeName")));
        });

    [Fact]
    public void EveryLookup_HasARelationship()
    {
        var starts = Relationships.Select(r => (Text(r, "ReferencingEntityName"), Text(r, "ReferencingAttributeName"))).ToHashSet();
        var lookups = Tables.SelectMany(t => t.Descendants("attribute").Where(c => Text(c, "Type") is "lookup" or "customer" or "owner"), (t, c) => (Unpacked.LogicalNameOf(t), Text(c, "LogicalName")));

        Assert.Empty(lookups.Except(starts));
    }

    [Fact]
    public void RelationshipNames_AreUniqueAndListed()
    {
        var names = Relationships.Select(r => r.Attribute("Name")!.Value).ToList();
        var listed = XDocument.Load(Path.Combine(Repository.Standard, "Other", "Relationships.xml")).Root!.Elements().Select(e => e.Attribute("Name")!.Value);

        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), listed.Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void EveryStatus_BelongsToAStateOfItsTable() =>
        Assert.All(Tables.Where(t => t.Descendants("state").Any()), t =>
        {
            var states = t.Descendants("state").Select(s => s.Attribute("value")!.Value).ToList();
            var statuses = t.Descendants("status").ToDictionary(s => s.Attribute("value")!.Value, s => s.Attribute("state")!.Value, StringComparer.Ordinal);
            Assert.All(statuses.Values, state => Assert.Contains(state, states));
            Assert.All(t.Descendants("state"), s => Assert.Equal(s.Attribute("value")!.Value, statuses[s.Attribute("defaultstatus")!.Value]));
        });

    [Fact]
    public void FormsAndViews_UseColumnsThatExist()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Standard, "Entities"), "{*.xml", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var table = Path.GetRelativePath(Path.Combine(Repository.Standard, "Entities"), file).Split(Path.DirectorySeparatorChar)[0].ToLowerInvariant();
            var root = XDocument.Load(file).Root!;
            var names = root.Descendants("control").Attributes("datafieldname")
                .Concat(root.Descendants("attribute").Attributes("name")).Concat(root.Descendants("condition").Attributes("attribute"))
                .Concat(root.Descendants("cell").Attributes("name")).Select(a => a.Value);
            Assert.All(names, name => Assert.True(Unpacked.Column(table, name) is not null, $"{table} has no column {name}."));
        });
    }

    [Theory]
    [InlineData("opportunity", "actualclosedate", "2")]
    [InlineData("opportunity", "estimatedclosedate", "2")]
    [InlineData("opportunity", "createdon", "1")]
    [InlineData("phonecall", "actualend", "1")]
    [InlineData("appointment", "scheduledend", "1")]
    public void DateColumns_HaveTheBehaviourThatKpisRelyOn(string table, string column, string behaviour) =>
        Assert.Equal(behaviour, Unpacked.Column(table, column)!.Element("Behavior")!.Value);
}
