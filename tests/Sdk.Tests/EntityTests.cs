using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace CrmCoaching.Sdk.Tests;

public sealed class EntityTests
{
    private static readonly Guid Id = new("4a6ec1f0-0000-4000-8000-000000000001");

    [Fact]
    public void Indexer_OfAnAbsentColumn_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => new Entity("account")["name"]);

    [Fact]
    public void Indexer_SetTwice_KeepsTheLastValue()
    {
        var row = new Entity("account") { ["name"] = "Contoso" };

        row["name"] = "Fabrikam";

        Assert.Equal("Fabrikam", row["name"]);
        Assert.Single(row.Attributes);
    }

    [Fact]
    public void GetAttributeValue_OfAnAbsentColumn_IsTheDefault()
    {
        var row = new Entity("account");

        Assert.Null(row.GetAttributeValue<string>("name"));
        Assert.Equal(0, row.GetAttributeValue<int>("numberofemployees"));
        Assert.Equal(default, row.GetAttributeValue<DateTime>("createdon"));
        Assert.Null(row.GetAttributeValue<int?>("numberofemployees"));
    }

    [Fact]
    public void GetAttributeValue_OfAClearedColumn_IsTheDefault()
    {
        var row = new Entity("account") { ["numberofemployees"] = null };

        Assert.True(row.Contains("numberofemployees"));
        Assert.Equal(0, row.GetAttributeValue<int>("numberofemployees"));
    }

    [Fact]
    public void GetAttributeValue_OfAnotherType_Throws()
    {
        var row = new Entity("opportunity") { ["actualvalue"] = new Money(5m) };

        Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<decimal>("actualvalue"));
    }

    [Fact]
    public void GetAttributeValue_WithoutAName_Throws() =>
        Assert.Throws<ArgumentNullException>(() => new Entity("account").GetAttributeValue<string>(null));

    [Theory]
    [InlineData("name", true)]
    [InlineData("numberofemployees", false)]
    [InlineData("telephone1", false)]
    public void TryGetAttributeValue_IsTrueForAPresentValueOfThatType(string column, bool expected)
    {
        var row = new Entity("account") { ["name"] = "Contoso", ["numberofemployees"] = 5 };

        Assert.Equal(expected, row.TryGetAttributeValue(column, out string text));
        Assert.Equal(expected ? "Contoso" : null, text);
    }

    [Fact]
    public void ToEntityReference_PointsToTheSameRow()
    {
        EntityReference reference = new Entity("account", Id) { RowVersion = "17" }.ToEntityReference();

        Assert.Equal("account", reference.LogicalName);
        Assert.Equal(Id, reference.Id);
        Assert.Equal("17", reference.RowVersion);
    }

    [Fact]
    public void ToEntityReference_OfARowKnownByItsKey_CarriesTheKey()
    {
        EntityReference reference = new Entity("account", "accountnumber", "A-1").ToEntityReference();

        Assert.Equal(Guid.Empty, reference.Id);
        Assert.Equal("A-1", reference.KeyAttributes["accountnumber"]);
    }

    [Fact]
    public void ToEntity_OfTheClassOfTheTable_SharesTheValues()
    {
        var row = new Entity("account", Id) { ["name"] = "Contoso" };
        row.FormattedValues["name"] = "Contoso";

        Account account = row.ToEntity<Account>();
        account["name"] = "Fabrikam";

        Assert.Equal(Id, account.Id);
        Assert.Equal("Fabrikam", row["name"]);
        Assert.Equal("Contoso", account.FormattedValues["name"]);
    }

    [Fact]
    public void ToEntity_OfTheClassOfAnotherTable_Throws() =>
        Assert.Throws<NotSupportedException>(() => new Entity("contact").ToEntity<Account>());

    [EntityLogicalName("account")]
    private sealed class Account : Entity
    {
        public Account() : base("account") { }
    }
}
