using LocalDataverse.Metadata;
using LocalDataverse.Query;
using LocalDataverse.Storage;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query;

/// <summary>Contact 52, and the account 2 that it belongs to, may not be read: nothing may show that they exist.</summary>
public sealed class AccessTests : IDisposable
{
    private readonly QueryDatabase database = new() { Access = new HidesSome() };

    public AccessTests()
    {
        foreach (var number in (int[])[1, 2, 3])
        {
            database.Insert("account", number, ("name", "Account " + number), ("secret", "hidden"));
        }

        database.Insert("contact", 51, ("fullname", "Open"), ("parentcustomerid", new EntityReference("account", QueryDatabase.Id(1))));
        database.Insert("contact", 52, ("fullname", "Hidden"), ("parentcustomerid", new EntityReference("account", QueryDatabase.Id(3))));
        database.Insert("contact", 53, ("fullname", "Of hidden"), ("parentcustomerid", new EntityReference("account", QueryDatabase.Id(2))));
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("", "1,3")]
    [InlineData("<link-entity name='contact' from='parentcustomerid' to='accountid'/>", "1")]
    [InlineData("<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='natural'/>", "1")]
    [InlineData("<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='exists'/>", "1")]
    [InlineData("<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='in'/>", "1")]
    [InlineData("<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='matchfirstrowusingcrossapply'/>", "1")]
    [InlineData("<filter><link-entity name='contact' from='parentcustomerid' to='accountid' link-type='any'/></filter>", "1")]
    [InlineData("<filter><link-entity name='contact' from='parentcustomerid' to='accountid' link-type='not any'/></filter>", "3")]
    [InlineData("<filter><link-entity name='contact' from='parentcustomerid' to='accountid' link-type='all'><filter><condition attribute='fullname' operator='null'/></filter></link-entity></filter>", "1")]
    [InlineData("<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='exists'><link-entity name='account' from='accountid' to='parentcustomerid'/></link-entity>", "1")]
    [InlineData("<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='outer' alias='c'><attribute name='fullname'/></link-entity><filter><condition entityname='c' attribute='contactid' operator='null'/></filter>", "3")]
    [InlineData("<filter><condition attribute='secret' operator='not-null'/></filter>", "")]
    [InlineData("<filter><condition attribute='secret' operator='ne' value='hidden'/></filter>", "1,3")]
    public void UnreadableRowsAndColumns_AreAsIfTheyWereNotThere(string inner, string expected)
    {
        var found = database.Fetch($"<fetch><entity name='account'><attribute name='secret'/>{inner}</entity></fetch>");

        Assert.Equal(expected, string.Join(",", QueryDatabase.Numbers(found)));
        Assert.All(found.Entities, row => Assert.False(row.Contains("secret")));
    }

    [Fact]
    public void Aggregates_DoNotCountUnreadableRows()
    {
        var row = database.Fetch(
            "<fetch aggregate='true'><entity name='account'><attribute name='accountid' alias='n' aggregate='count'/><attribute name='secret' alias='s' aggregate='countcolumn'/>"
            + "<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='outer'><attribute name='contactid' alias='c' aggregate='countcolumn'/></link-entity></entity></fetch>").Entities.Single();

        Assert.Equal((2, 0, 1), ((int)row.GetAttributeValue<AliasedValue>("n").Value, (int)row.GetAttributeValue<AliasedValue>("s").Value, (int)row.GetAttributeValue<AliasedValue>("c").Value));
    }

    [Fact]
    public void TotalRecordCount_LeavesUnreadableRowsOut() =>
        Assert.Equal(2, database.Fetch("<fetch returntotalrecordcount='true'><entity name='account'/></fetch>").TotalRecordCount);

    private sealed class HidesSome : IRowAccess
    {
        public string? ReadPredicate(Table table, string alias, Func<object, string> addParameter) => table.LogicalName switch
        {
            "account" => $"{alias}.accountid <> {addParameter(GuidOrder.ToBytes(QueryDatabase.Id(2)))}",
            "contact" => $"{alias}.contactid <> {addParameter(GuidOrder.ToBytes(QueryDatabase.Id(52)))}",
            _ => null,
        };

        public bool MayRead(Table table, Column column) => !column.IsSecured;
    }
}
