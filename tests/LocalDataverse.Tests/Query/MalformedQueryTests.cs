using LocalDataverse.Faults;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

/// <summary>Every mistake is a fault of the platform that names it, never another exception.</summary>
public sealed class MalformedQueryTests : IDisposable
{
    private const string Contacts = "<link-entity name='contact' from='parentcustomerid' to='accountid'";
    private readonly QueryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no xml")]
    [InlineData("<fetch>")]
    [InlineData("<fetch/>")]
    [InlineData("<other/>")]
    [InlineData("<fetch><entity/></fetch>")]
    [InlineData("<fetch><entity name=''/></fetch>")]
    [InlineData("<fetch><entity name='account'/><entity name='contact'/></fetch>")]
    [InlineData("<fetch><link-entity name='account'/></fetch>")]
    [InlineData("<fetch>text<entity name='account'/></fetch>")]
    [InlineData("<fetch nonsense='1'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='x'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='0'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='-1'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='5001'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='99999999999'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='5' count='5'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='5' page='1'><entity name='account'/></fetch>")]
    [InlineData("<fetch top='5' returntotalrecordcount='true'><entity name='account'/></fetch>")]
    [InlineData("<fetch count='x'><entity name='account'/></fetch>")]
    [InlineData("<fetch page='x'><entity name='account'/></fetch>")]
    [InlineData("<fetch distinct='maybe'><entity name='account'/></fetch>")]
    [InlineData("<fetch aggregatelimit='50001'><entity name='account'/></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'/></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'><all-attributes/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'><attribute name='name' alias='n'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'><attribute name='name' alias='n' aggregate='nonsense'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'><attribute name='name' alias='n' aggregate='count' groupby='true'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'><attribute name='createdon' alias='n' groupby='true'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'><attribute name='createdon' alias='n' groupby='true' dategrouping='decade'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='account'><attribute name='name' alias='n' groupby='true' dategrouping='year'/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><attribute name='name' aggregate='count' alias='n'/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><attribute name='name' rowaggregate='Sum'/></entity></fetch>")]
    [InlineData("<fetch><entity name='contact'><attribute name='contactid' alias='n' rowaggregate='CountChildren'/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><attribute/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><attribute name='name' nonsense='1'/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><nonsense/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><order/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><order attribute='name' descending='x'/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter type='xor'/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter hint='x'/></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter><attribute name='name'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter><condition operator='eq' value='1'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' value='1'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' operator='null' value='1'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' operator='eq' value='1' valueof='city'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' operator='in'><value><b/></value></condition></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' operator='in'><nonsense/></condition></filter></entity></fetch>")]
    [InlineData("<!DOCTYPE fetch [<!ENTITY a 'b'>]><fetch><entity name='account'/></fetch>")]
    public void Structure_IsAnInvalidQuery(string fetch) => Support.Faults.Expect(ErrorCode.QueryBuilderInvalidQuery, () => database.Fetch(fetch));

    [Theory]
    [InlineData(nameof(ErrorCode.QueryBuilderNoEntity), "<fetch><entity name='nonsense'/></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderNoEntity), "<fetch><entity name='account'><link-entity name='nonsense' from='x' to='accountid'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderNoAttribute), "<fetch><entity name='account'><attribute name='\"; DROP TABLE account; --'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderNoAttribute), "<fetch><entity name='account'><order attribute='nonsense'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderNoAttribute), "<fetch><entity name='account'><link-entity name='contact' from='nonsense' to='accountid'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderNoAttribute), "<fetch><entity name='account'><link-entity name='contact' from='contactid' to='nonsense'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidAlias), "<fetch aggregate='true'><entity name='account'><attribute name='name' aggregate='count'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidAlias), "<fetch><entity name='account'><attribute name='name' alias='a b'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidAlias), "<fetch><entity name='account'><attribute name='name' alias='a'/><attribute name='city' alias='a'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidAlias), "<fetch><entity name='account'>" + Contacts + " alias='a'/>" + Contacts + " alias='a'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidAlias), "<fetch aggregate='true'><entity name='account'><attribute name='name' alias='n' aggregate='count'/><order alias='x'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderAliasRequiredForAggregateOrderBy), "<fetch aggregate='true'><entity name='account'><attribute name='name' alias='n' aggregate='count'/><order attribute='name'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'>" + Contacts + " link-type='sideways'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'>" + Contacts + " link-type='any'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'><filter>" + Contacts + " link-type='inner'/></filter></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'>" + Contacts + " link-type='exists'><attribute name='fullname'/></link-entity></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'><link-entity name='contact' from='fullname' to='accountid'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'><link-entity name='contact' to='accountid'/></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'><filter><condition entityname='x' attribute='name' operator='null'/></filter></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'>" + Contacts + " alias='a' link-type='exists'/><filter><condition entityname='a' attribute='fullname' operator='null'/></filter></entity></fetch>")]
    [InlineData(nameof(ErrorCode.QueryBuilderLinkNodeInvalid), "<fetch><entity name='account'>" + Contacts + " alias='a'><filter><condition entityname='b' attribute='fullname' operator='null'/></filter></link-entity>" + Contacts + " alias='b'/></entity></fetch>")]
    public void Names_HaveTheirOwnFaults(string code, string fetch) => Support.Faults.Expect(Code(code), () => database.Fetch(fetch));

    [Theory]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "name", "nonsense", "x")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "name", "today")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "employees", "like", "1%")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "rating", "gt", "1")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "ownerid", "gt", "00000000-0000-0000-0000-000000000001")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "founded", "last-x-hours", "3")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "founded", "olderthan-x-minutes", "3")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "rating", "contain-values", "1")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "name", "eq-userid")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidConditionOperator), "primarycontactid", "under", "00000000-0000-0000-0000-000000000001")]
    [InlineData(nameof(ErrorCode.QueryBuilderValueLessCondition), "name", "eq")]
    [InlineData(nameof(ErrorCode.QueryBuilderValueLessCondition), "name", "in")]
    [InlineData(nameof(ErrorCode.QueryBuilderValueLessCondition), "employees", "between", "1")]
    [InlineData(nameof(ErrorCode.QueryBuilderValueLessCondition), "createdon", "last-x-days")]
    [InlineData(nameof(ErrorCode.QueryBuilderInvalidQuery), "name", "eq", "a", "b")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "employees", "eq", "many")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "employees", "eq", "1.5")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "employees", "eq", "99999999999")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "employees", "eq", "")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "revenue", "gt", "much")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "revenue", "gt", "79228162514264337593543950335")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "preferred", "eq", "perhaps")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "ownerid", "eq", "me")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "createdon", "last-x-days", "0")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "createdon", "last-x-days", "-3")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "createdon", "last-x-years", "99999")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "createdon", "in-fiscal-year", "99999")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "createdon", "in-fiscal-period", "5")]
    [InlineData(nameof(ErrorCode.InvalidArgument), "createdon", "in-fiscal-period-and-year", "0", "2026")]
    [InlineData(nameof(ErrorCode.InvalidDateTime), "createdon", "eq", "yesterday")]
    [InlineData(nameof(ErrorCode.InvalidDateTime), "createdon", "eq", "2026-02-30")]
    [InlineData(nameof(ErrorCode.InvalidDateTime), "createdon", "on", "1752-12-31")]
    [InlineData(nameof(ErrorCode.InvalidDateTime), "createdon", "ge", "9999-99-99T00:00:00Z")]
    [InlineData(nameof(ErrorCode.NotSupportedHere), "virtual", "eq", "x")]
    public void Conditions_HaveTheirOwnFaults(string code, string column, string operation, params string[] values) => Support.Faults.Expect(
        Code(code),
        () => database.Where($"<condition attribute='{column}' operator='{operation}'>{string.Concat(values.Select(value => $"<value>{value}</value>"))}</condition>"));

    [Fact]
    public void SixteenLinks_AreTooMany()
    {
        string Fetch(int count) => $"<fetch><entity name='account'>{string.Concat(Enumerable.Repeat(Contacts + " link-type='outer'/>", count))}</entity></fetch>";

        Assert.Empty(database.Fetch(Fetch(15)).Entities);
        Support.Faults.Expect(ErrorCode.TooManyLinkEntitiesInQuery, () => database.Fetch(Fetch(16)));
    }

    [Fact]
    public void MoreThanFiveHundredConditions_AreTooMany()
    {
        string Conditions(int count) => string.Concat(Enumerable.Repeat("<condition attribute='name' operator='null'/>", count));

        Assert.Empty(database.Where(Conditions(500)));
        Support.Faults.Expect(ErrorCode.TooManyConditionsInQuery, () => database.Where(Conditions(501)));
    }

    [Fact]
    public void DeepNesting_IsRefusedBeforeItHurts()
    {
        var text = "<fetch><entity name='account'>" + string.Concat(Enumerable.Repeat("<filter>", 5000)) + string.Concat(Enumerable.Repeat("</filter>", 5000)) + "</entity></fetch>";
        Support.Faults.Expect(ErrorCode.QueryBuilderInvalidQuery, () => database.Fetch(text));
    }

    [Theory]
    [InlineData(ConditionOperator.Contains)]
    [InlineData(ConditionOperator.Mask)]
    [InlineData(ConditionOperator.ChildOf)]
    [InlineData((ConditionOperator)4711)]
    public void OperatorThatTheHostLacks_IsRefusedByName(ConditionOperator conditionOperator)
    {
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("name", conditionOperator, "x");

        var fault = Support.Faults.Expect(ErrorCode.NotSupportedHere, () => database.Query(query));
        Assert.Contains(conditionOperator.ToString(), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SdkValueOfTheWrongType_IsRefused()
    {
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("rating", ConditionOperator.Equal, new Microsoft.Xrm.Sdk.OptionSetValue(1));

        Support.Faults.Expect(ErrorCode.InvalidArgument, () => database.Query(query));
    }

    private static ErrorCode Code(string name) => (ErrorCode)typeof(ErrorCode).GetField(name)!.GetValue(null)!;
}
