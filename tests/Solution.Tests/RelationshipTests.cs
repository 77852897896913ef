using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class RelationshipTests
{
    // The platform makes these two itself; exports do not carry them.
    static readonly string[] WithoutRelationship = ["createdonbehalfby", "modifiedonbehalfby"];

    static string Text(XElement element, string child) => (string?)element.Element(child) ?? "";

    static bool IsOwn(string table) => table.StartsWith("coach_", StringComparison.Ordinal);

    [Fact]
    public void EveryLookup_HasOneRelationship()
    {
        var lookups = Unpacked.Tables
            .SelectMany(table => table.Descendants("attribute"), (table, column) => (Table: Unpacked.LogicalNameOf(table), Column: column))
            .Where(pair => Text(pair.Column, "Type") is "lookup" or "owner" && !WithoutRelationship.Contains(Text(pair.Column, "LogicalName")));

        Assert.All(lookups, lookup => Assert.Single(Unpacked.Relationships, r =>
            Text(r, "ReferencingEntityName").Equals(lookup.Table, StringComparison.OrdinalIgnoreCase)
            && Text(r, "ReferencingAttributeName").Equals(Text(lookup.Column, "LogicalName"), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void EveryRelationship_StartsFromAnExistingColumn() =>
        Assert.All(Unpacked.Relationships, r =>
            Assert.NotNull(Unpacked.Column(Text(r, "ReferencingEntityName").ToLowerInvariant(), Text(r, "ReferencingAttributeName").ToLowerInvariant())));

    [Fact]
    public void RelationshipFile_IsNamedAfterTheTableReferredTo()
    {
        var folder = Path.Combine(Repository.Solution, "Other", "Relationships");
        Assert.All(Directory.EnumerateFiles(folder, "*.xml"), file =>
            Assert.All(XDocument.Load(file).Root!.Elements(), r => Assert.Equal(Path.GetFileNameWithoutExtension(file), Text(r, "ReferencedEntityName"))));
    }

    [Fact]
    public void TowardsStandardTables_DeletingOnlyRemovesTheLink()
    {
        var outward = Unpacked.Relationships.Where(r => r.Element("EntityRelationshipRoles") is not null && !IsOwn(Text(r, "ReferencedEntityName"))).ToList();

        Assert.NotEmpty(outward);
        Assert.All(outward, r => Assert.Equal("RemoveLink", Text(r, "CascadeDelete")));
    }

    [Fact]
    public void BetweenOwnTables_DeletingIsRestrictedOrCascadesToAPart()
    {
        var inward = Unpacked.Relationships.Where(r => IsOwn(Text(r, "ReferencedEntityName"))).ToList();
        var parts = inward.Where(r => Text(r, "CascadeDelete") == "Cascade").ToList();

        Assert.All(inward.Except(parts), r => Assert.Equal("Restrict", Text(r, "CascadeDelete")));
        Assert.All(parts, r => Assert.All(new[] { "CascadeAssign", "CascadeShare", "CascadeUnshare", "CascadeReparent" }, cascade => Assert.Equal("Cascade", Text(r, cascade))));
        Assert.Equal(parts.Count, parts.Select(r => Text(r, "ReferencingEntityName")).Distinct().Count());
    }

    [Fact]
    public void PartsOfA11_AreSharedAssignedAndDeletedWithIt() =>
        Assert.Equal(["coach_agendaitem", "coach_commitment", "coach_scorefactor"], Unpacked.Relationships
            .Where(r => Text(r, "ReferencedEntityName") == "coach_oneonone" && Text(r, "CascadeShare") == "Cascade")
            .Select(r => Text(r, "ReferencingEntityName")).Order(StringComparer.Ordinal));

    [Fact]
    public void SingleValuedNavigation_IsNamedLikeTheLookup()
    {
        var own = Unpacked.Relationships.Where(r => r.Element("EntityRelationshipRoles") is not null);

        Assert.All(own, r => Assert.Equal(Text(r, "ReferencingAttributeName"),
            r.Descendants("EntityRelationshipRole").Single(role => Text(role, "RelationshipRoleType") == "1").Element("NavigationPropertyName")!.Value));
    }
}
