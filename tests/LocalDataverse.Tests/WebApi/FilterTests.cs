using CrmCoaching.Tests.Support;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.WebApi;

public sealed class FilterTests : IClassFixture<FilterTests.Data>
{
    private readonly Data data;

    public FilterTests(Data data) => this.data = data;

    [Theory]
    [InlineData("name eq 'f100%'", "f100%")]
    [InlineData("name eq 'F100%'", "f100%")]
    [InlineData("name eq 'fO''Brien'", "fO'Brien")]
    [InlineData("contains(name,'%')", "f100%")]
    [InlineData("endswith(name,'rien')", "fO'Brien")]
    [InlineData("numberofemployees gt 10 and numberofemployees le 50", "fO'Brien")]
    [InlineData("numberofemployees eq 5 or numberofemployees eq 50", "f100%,fO'Brien")]
    [InlineData("numberofemployees ne 5", "fEmpty,fO'Brien")]
    [InlineData("numberofemployees eq null", "fEmpty")]
    [InlineData("not (numberofemployees gt 10)", "f100%,fEmpty")]
    [InlineData("not (numberofemployees eq 5)", "fEmpty,fO'Brien")]
    [InlineData("not contains(name,'100')", "fEmpty,fO'Brien")]
    [InlineData("revenue ge 1000.5", "fO'Brien")]
    [InlineData("10 lt numberofemployees", "fO'Brien")]
    [InlineData("primarycontactid/firstname eq 'Ada'", "fO'Brien")]
    [InlineData("primarycontactid/contactid eq null", "f100%,fEmpty")]
    [InlineData("contact_customer_accounts/any(c:c/firstname eq 'Ada')", "f100%")]
    [InlineData("contact_customer_accounts/any()", "f100%")]
    [InlineData("not contact_customer_accounts/any()", "fEmpty,fO'Brien")]
    [InlineData("contact_customer_accounts/all(c:c/firstname eq 'Ada')", "f100%,fEmpty,fO'Brien")]
    [InlineData("contact_customer_accounts/all(c:c/firstname eq 'Bob')", "fEmpty,fO'Brien")]
    [InlineData("contact_customer_accounts/any(c:c/parentcustomerid_account/name eq 'f100%')", "f100%")]
    [InlineData("contact_customer_accounts/any(c:c/parentcustomerid_account/name ne 'f100%')", "")]
    [InlineData("contact_customer_accounts/any(c:c/parentcustomerid_contact/firstname eq null)", "f100%")]
    [InlineData("contact_customer_accounts/any(c:c/parentcustomerid_account/primarycontactid/firstname eq null and c/firstname eq 'Ada')", "f100%")]
    [InlineData("contact_customer_accounts/any(c:c/firstname eq 'Bob' or c/owninguser/fullname eq 'System Administrator')", "f100%")]
    [InlineData("contact_customer_accounts/any(c:c/account_primary_contact/any(a:a/numberofemployees eq 50))", "f100%")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='numberofemployees',PropertyValues=[\"5\",\"7\"])", "f100%")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='numberofemployees',PropertyValues=[\"5\",\"49\"])", "f100%")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='createdon') and numberofemployees eq 5", "f100%")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid') and numberofemployees eq 5", "f100%")]
    [InlineData("numberofemployees eq @n&@n=5", "f100%")]
    [InlineData("createdon eq modifiedon and numberofemployees eq 5", "f100%")]
    public async Task Filter_FindsExactlyTheRowsThatMeetIt(string filter, string expected)
    {
        var split = filter.Split("&@");
        var url = $"accounts?$select=name&$orderby=name&$filter=startswith(name,'f') and ({split[0]}){(split.Length > 1 ? "&@" + split[1] : "")}";

        var answer = await data.Api.Get(url.Replace("%", "%25", StringComparison.Ordinal));

        Assert.True(answer.Code == 200, answer.Text);
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), answer.Names());
    }

    [Fact]
    public async Task LookupValue_ComparesWithAGuid()
    {
        var answer = await data.Api.Get($"accounts?$select=name&$filter=_primarycontactid_value eq {data.Contact}");

        Assert.Equal(["fO'Brien"], answer.Names());
    }

    [Theory]
    [InlineData("numberofemployees add 1 eq 2")]
    [InlineData("tolower(name) eq 'x'")]
    [InlineData("name in ('a','b')")]
    [InlineData("nosuchcolumn eq 1")]
    [InlineData("name eq 5")]
    [InlineData("name eq")]
    [InlineData("(((name eq 'a'")]
    [InlineData("name eq 'a")]
    [InlineData("name")]
    [InlineData("numberofemployees has 1")]
    [InlineData("numberofemployees gt null")]
    [InlineData("1 eq 1")]
    [InlineData("name eq primarycontactid/fullname")]
    [InlineData("not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')")]
    [InlineData("Microsoft.Dynamics.CRM.LastXDays(PropertyName='nosuch',PropertyValue=1)")]
    [InlineData("Microsoft.Dynamics.CRM.NoSuch(PropertyName='name')")]
    [InlineData("Microsoft.Dynamics.CRM.Today()")]
    [InlineData("numberofemployees eq @missing")]
    public async Task UnsupportedFilter_IsRefusedAsThePlatformDoes(string filter)
    {
        var answer = await data.Api.Get("accounts?$filter=" + filter);

        Assert.Equal(400, answer.Code);
        Assert.StartsWith("0x800", answer.ErrorCode, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$skip=1", "$skip")]
    [InlineData("$search=x", "$search")]
    [InlineData("$format=json", "$format")]
    [InlineData("$compute=1", "$compute")]
    [InlineData("$Select=name", "$Select")]
    [InlineData("$top=1&$top=2", "$top")]
    [InlineData("$top=x", "$top")]
    [InlineData("$count=yes", "$count")]
    [InlineData("$skiptoken=x", "Paging Cookie")]
    public async Task UnsupportedOption_IsRefusedByName(string option, string named)
    {
        var answer = await data.Api.Get("accounts?" + option);

        Assert.Equal(400, answer.Code);
        Assert.Contains(named, answer.ErrorMessage, StringComparison.Ordinal);
    }

    public sealed class Data : IDisposable
    {
        public Data()
        {
            var service = Api.Service;
            var first = service.Create(new Entity("account") { ["name"] = "f100%", ["numberofemployees"] = 5 });
            Contact = service.Create(new Entity("contact") { ["firstname"] = "Ada", ["parentcustomerid"] = first.Reference("account") });
            service.Create(new Entity("account")
            {
                ["name"] = "fO'Brien",
                ["numberofemployees"] = 50,
                ["revenue"] = new Money(1000.5m),
                ["primarycontactid"] = Contact.Reference("contact"),
            });
            service.Create(new Entity("account") { ["name"] = "fEmpty" });
        }

        public Api Api { get; } = new();
        public Guid Contact { get; }

        public void Dispose() => Api.Dispose();
    }
}
