using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class TableTests
{
    static readonly string[] OwnerColumns = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];

    public static TheoryData<string> Names => [.. Unpacked.OwnTables.Select(Unpacked.LogicalNameOf)];

    static XElement Table(string name) => Unpacked.OwnTables.Single(table => Unpacked.LogicalNameOf(table) == name);

    static List<XElement> ColumnsOf(string name) => [.. Unpacked.Columns[name]];

    static string Text(XElement element, string child) => (string?)element.Element(child) ?? "";

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnTable_HasOnePrimaryNameAndOnePrimaryKey(string name)
    {
        var columns = ColumnsOf(name);

        var primary = Assert.Single(columns, c => Text(c, "DisplayMask").Split('|').Contains("PrimaryName"));
        Assert.Equal("nvarchar", Text(primary, "Type"));
        var key = Assert.Single(columns, c => Text(c, "Type") == "primarykey");
        Assert.Equal(name + "id", Text(key, "LogicalName"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnTable_HasTheOwnerColumnsOfItsOwnership(string name)
    {
        var owned = Table(name).Descendants("OwnershipTypeMask").Single().Value == "UserOwned";
        var columns = ColumnsOf(name).Select(c => Text(c, "LogicalName")).ToList();

        Assert.Equal(owned, OwnerColumns.All(columns.Contains));
        Assert.Equal(!owned, columns.Contains("organizationid"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnTable_PairsEachStatusWithAStateAndEachStateWithADefault(string name)
    {
        var states = Table(name).Descendants("state").ToList();
        var statuses = Table(name).Descendants("status").ToList();

        Assert.Equal(["0", "1"], states.Select(s => s.Attribute("value")!.Value));
        Assert.All(statuses, s => Assert.Contains(states, state => state.Attribute("value")!.Value == s.Attribute("state")!.Value));
        Assert.All(states, s => Assert.Contains(statuses, status =>
            status.Attribute("value")!.Value == s.Attribute("defaultstatus")!.Value && status.Attribute("state")!.Value == s.Attribute("value")!.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnColumns_AgreeOnTheirNamesAndLengths(string name)
    {
        Assert.All(ColumnsOf(name), column =>
        {
            var logical = Text(column, "LogicalName");
            Assert.Equal(logical, Text(column, "Name"));
            Assert.Equal(logical, column.Attribute("PhysicalName")!.Value.ToLowerInvariant());
            if (Text(column, "Type") == "nvarchar")
                Assert.Equal(2 * (int)column.Element("MaxLength")!, (int)column.Element("Length")!);
        });
        Assert.Equal(ColumnsOf(name).Count, ColumnsOf(name).Select(c => Text(c, "LogicalName")).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnColumns_LeaveTheNamesThatThePlatformAdds(string name)
    {
        var columns = ColumnsOf(name);
        var taken = columns.Where(c => Text(c, "Type") is "lookup" or "picklist" or "owner" or "bit").Select(c => Text(c, "LogicalName") + "name")
            .Concat(columns.Where(c => Text(c, "Type") == "lookup").Select(c => Text(c, "LogicalName") + "yominame"));

        Assert.Empty(columns.Select(c => Text(c, "LogicalName")).Intersect(taken, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void MoneyColumn_HasItsBaseAndCurrency(string name)
    {
        var columns = ColumnsOf(name);
        var names = columns.Select(c => Text(c, "LogicalName")).ToList();

        Assert.All(columns.Where(c => Text(c, "Type") == "money" && c.Element("CalculationOf") is null), money =>
        {
            Assert.Contains(Text(money, "LogicalName") + "_base", names);
            Assert.Contains("transactioncurrencyid", names);
            Assert.Contains("exchangerate", names);
        });
    }

    [Fact]
    public void KeyColumn_IsRequiredTextWithAnAlternateKey()
    {
        var keyed = Unpacked.OwnTables.Where(table => Unpacked.Column(Unpacked.LogicalNameOf(table), "coach_key") is not null).ToList();

        Assert.NotEmpty(keyed);
        Assert.All(keyed, table =>
        {
            var column = Unpacked.Column(Unpacked.LogicalNameOf(table), "coach_key")!;
            Assert.Equal("required", Text(column, "RequiredLevel"));
            // 900 bytes is the longest key that the platform can index.
            Assert.InRange((int)column.Element("MaxLength")!, 1, 450);
            Assert.Equal(["coach_key"], table.Descendants("EntityKey").Single().Descendants("AttributeName").Select(a => a.Value));
        });
    }

    [Theory]
    [InlineData("coach_feedbackresponse")]
    [InlineData("coach_feedbacksummary")]
    [InlineData("coach_privatenote")]
    [InlineData("coach_secret")]
    public void VaultTable_IsOutOfAuditSearchTrackingAndOffline(string name)
    {
        var table = Table(name).Element("EntityInfo")!.Element("entity")!;

        Assert.Equal("OrgOwned", Text(table, "OwnershipTypeMask"));
        foreach (var flag in new[] { "IsAuditEnabled", "ChangeTrackingEnabled", "SyncToExternalSearchIndex", "IsOfflineInMobileClient", "CanModifyAuditSettings", "CanChangeTrackingBeEnabled", "CanEnableSyncToExternalSearchIndex", "CanModifyMobileClientOffline" })
            Assert.Equal("0", Text(table, flag));
        Assert.All(ColumnsOf(name), column => Assert.Equal("0", Text(column, "IsAuditEnabled")));
    }

    /// <summary>Of the rest auditing is an organisation's own choice; this solution does not make it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void OwnTable_IsNotAuditedNorSearchedAsItShips(string name)
    {
        var table = Table(name).Element("EntityInfo")!.Element("entity")!;

        Assert.Equal("0", Text(table, "IsAuditEnabled"));
        Assert.Equal("0", Text(table, "SyncToExternalSearchIndex"));
    }

    /// <summary>What a step keeps for later, or is given beside what it writes, would be a copy of a confidential row.</summary>
    [Theory]
    [InlineData("coach_feedbackresponse")]
    [InlineData("coach_feedbacksummary")]
    [InlineData("coach_privatenote")]
    [InlineData("coach_secret")]
    public void VaultTable_HasStepsWithoutImages_AndNoneThatRunsLater(string name)
    {
        var steps = Unpacked.Customizations.Element("SdkMessageProcessingSteps")!.Elements("SdkMessageProcessingStep")
            .Where(step => Text(step, "PrimaryEntity") == name).ToList();

        Assert.Equal(4, steps.Count);
        Assert.All(steps, step =>
        {
            Assert.Empty(step.Descendants("SdkMessageProcessingStepImage"));
            Assert.Equal("0", Text(step, "Mode"));
        });
    }

    /// <summary>A queued step keeps its images and its row in the platform's queue.</summary>
    [Fact]
    public void StepThatRunsLater_TakesNoTextOfAConversationAlong()
    {
        var images = Unpacked.Customizations.Element("SdkMessageProcessingSteps")!.Elements("SdkMessageProcessingStep")
            .Where(step => Text(step, "Mode") == "1")
            .SelectMany(step => step.Descendants("SdkMessageProcessingStepImage"), (step, image) => (Table: Text(step, "PrimaryEntity"), Columns: Text(image, "Attributes")));

        Assert.Equal([("systemuser", "parentsystemuserid")], images);
    }
}
