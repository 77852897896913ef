using LocalDataverse.Faults;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query;

public sealed class OrderTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public OrderTests()
    {
        database.Insert("systemuser", 900, ("fullname", "Zoe"));
        database.Insert("team", 901, ("name", "Abel's team"));
        database.Insert("contact", 51, ("fullname", "b"));
        database.Insert("contact", 52, ("fullname", "a"));
        Account(1, owner: new EntityReference("systemuser", QueryDatabase.Id(900)), rating: 1, contact: 51);
        Account(2, owner: new EntityReference("team", QueryDatabase.Id(901)), rating: 3, contact: 52);
        Account(3, owner: null, rating: null, contact: 52);
        Account(4, owner: new EntityReference("systemuser", QueryDatabase.Id(900)), rating: 2, contact: 51);
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("", "1,2,3,4")]
    [InlineData("<order attribute='ownerid'/>", "3,2,1,4")]
    [InlineData("<order attribute='ownerid' descending='true'/>", "1,4,2,3")]
    [InlineData("<order attribute='rating'/>", "3,2,1,4")]
    [InlineData("<order attribute='rating' descending='true'/>", "4,1,2,3")]
    public void Rows_SortByNamesAndLabelsWithNullsFirst(string order, string expected) => AssertOrder($"<fetch><entity name='account'>{order}</entity></fetch>", expected);

    [Fact]
    public void RawOrder_SortsChoicesByNumber() =>
        AssertOrder("<fetch useraworderby='true'><entity name='account'><order attribute='rating'/></entity></fetch>", "3,1,4,2");

    [Fact]
    public void LinkOrders_ComeAfterTheRootsUnlessTheRootNamesTheLink()
    {
        const string Link = "<link-entity name='contact' from='contactid' to='primarycontactid' alias='c'>{0}</link-entity>";

        AssertOrder($"<fetch><entity name='account'>{string.Format(null, Link, "<order attribute='fullname'/>")}<order attribute='accountid' descending='true'/></entity></fetch>", "4,3,2,1");
        AssertOrder($"<fetch><entity name='account'>{string.Format(null, Link, "")}<order entityname='c' attribute='fullname'/><order attribute='accountid' descending='true'/></entity></fetch>", "3,2,4,1");
    }

    [Fact]
    public void MultiSelect_CanNotBeSortedBy() => Support.Faults.Expect(
        ErrorCode.QueryBuilderInvalidQuery,
        () => database.Fetch("<fetch><entity name='account'><order attribute='interests'/></entity></fetch>"));

    private void Account(int number, EntityReference? owner, int? rating, int contact) => database.Insert(
        "account", number, ("ownerid", owner), ("rating", rating is { } value ? new OptionSetValue(value) : null),
        ("primarycontactid", new EntityReference("contact", QueryDatabase.Id(contact))));

    private void AssertOrder(string fetch, string expected) => Assert.Equal(expected, string.Join(",", QueryDatabase.Numbers(database.Fetch(fetch))));
}
