using System.Globalization;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query;

/// <summary>User 900 manages 901, who manages 902, who manages 903, who manages 904. Each account N belongs to user or team 900 + N.</summary>
public sealed class UserOperatorTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public UserOperatorTests()
    {
        database.User = database.User with { TeamIds = [QueryDatabase.Id(920)], Culture = CultureInfo.GetCultureInfo(1033) };
        for (var i = 0; i < 5; i++)
        {
            database.Insert("systemuser", 900 + i, ("parentsystemuserid", i == 0 ? null : new EntityReference("systemuser", QueryDatabase.Id(899 + i))));
            Account(i + 1, "systemuser", 900 + i);
        }

        Account(21, "team", 920);
        Account(22, "team", 921);
        database.Insert("teammembership", 1, ("systemuserid", QueryDatabase.Id(902)), ("teamid", QueryDatabase.Id(921)));
        database.Insert("account", 30, ("language", 1033));
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("eq-userid", "1")]
    [InlineData("ne-userid", "2,3,4,5,21,22,30")]
    [InlineData("eq-userteams", "21")]
    [InlineData("eq-useroruserteams", "1,21")]
    [InlineData("eq-useroruserhierarchy", "1,2,3,4")]
    [InlineData("eq-useroruserhierarchyandteams", "1,2,3,4,21,22")]
    public void Operator_FindsTheAccountsOf(string operation, string expected) =>
        Assert.Equal(expected, string.Join(",", database.Where($"<condition attribute='ownerid' operator='{operation}'/>")));

    [Fact]
    public void Language_IsTheUsersCulture() => Assert.Equal([30], database.Where("<condition attribute='language' operator='eq-userlanguage'/>"));

    private void Account(int number, string table, int owner) =>
        database.Insert("account", number, ("ownerid", new EntityReference(table, QueryDatabase.Id(owner))));
}
