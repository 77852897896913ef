using System.Globalization;
using System.Text;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

/// <summary>Whatever a client sends, the answer is one of the platform's errors or a result, never a crash.</summary>
public sealed class FuzzTests(Api api) : IClassFixture<Api>
{
    private const int Rounds = 1_500;

    private static readonly string[] Words =
    [
        "accounts", "contacts", "opportunities", "systemusers", "name", "accountid", "revenue", "createdon", "_ownerid_value", "ownerid", "primarycontactid",
        "contact_customer_accounts", "parentcustomerid_account", "statecode", "nosuch", "$select=", "$filter=", "$expand=", "$orderby=", "$top=", "$count=true", "$apply=",
        "$skiptoken=", "$count", "$ref", "$value", "fetchXml=", "savedQuery=", "@p=", "@p", "eq", "ne", "gt", "and", "or", "not", "in", "contains(", "startswith(",
        "any(o:o/", "all(", "Microsoft.Dynamics.CRM.", "LastXDays(", "In(", "PropertyName='name'", "PropertyValue=1", "PropertyValues=[\"a\"]", "groupby((", "aggregate(", "with sum as",
        "(", ")", ",", ";", "/", "?", "&", "=", "'", "\"", "'x'", "5", "-1", "1.5", "null", "true", "2026-01-01", "2026-01-01T00:00:00Z", "00000000-0000-0000-0000-000000000001",
        "%00", "%2F", "%27", "%zz", "{", "}", "[", "]", "<fetch>", "<fetch><entity name='account'/></fetch>", "é", "💥", " ", "+", "*", "@odata.bind", "WhoAmI", "EntityDefinitions", "LogicalName='account'",
        "Attributes", "RetrieveTotalRecordCount", "EntityNames=@p", "$metadata", "$batch", "desc", "asc",
    ];

    private static readonly string[] Bodies =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\"name\"", "\"x\"", "1", "-1e400", "1.5", "null", "true", "\"revenue\"", "\"primarycontactid@odata.bind\"", "\"/contacts(00000000-0000-0000-0000-000000000001)\"",
        "\"@odata.type\"", "\"Microsoft.Dynamics.CRM.contact\"", "\"contact_customer_accounts\"", "\"statecode\"", "\"ownerid@odata.bind\"", "\"\\u0000\"", "\"\\ud800\"", "\"2026-01-01\"", "\"createdon\"", "{}", "[]", "{\"name\":\"x\"}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task RandomUrls_NeverFailInside(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
        {
            var url = Url(random);
            await Check("GET", url, null);
        }
    }

    [Theory]
    [InlineData("POST", "accounts")]
    [InlineData("PATCH", "accounts(00000000-0000-0000-0000-000000000001)")]
    [InlineData("POST", "GrantAccess")]
    [InlineData("PUT", "accounts(00000000-0000-0000-0000-000000000001)/primarycontactid/$ref")]
    public async Task RandomBodies_NeverFailInside(string method, string url)
    {
        var random = new Random(url.Length);
        for (var i = 0; i < Rounds / 5; i++)
        {
            var body = new StringBuilder();
            for (var n = random.Next(1, 12); n > 0; n--) body.Append(Bodies[random.Next(Bodies.Length)]);
            await Check(method, url, random.Next(3) == 0 ? body.ToString() : $"{{{Bodies[6 + random.Next(Bodies.Length - 6)]}:{body}}}");
        }
    }

    [Fact]
    public async Task WellFormedBodiesWithRandomValues_NeverFailInside()
    {
        var random = new Random(7);
        string[] names = ["name", "revenue", "numberofemployees", "createdon", "statecode", "statuscode", "creditonhold", "primarycontactid@odata.bind", "ownerid@odata.bind", "accountid", "versionnumber", "exchangerate", "revenue_base", "transactioncurrencyid@odata.bind", "contact_customer_accounts"];
        string[] values = ["null", "1", "-1", "true", "\"\"", "\"x\"", "1e30", "\"2026-13-45\"", "\"1700-01-01T00:00:00Z\"", "{}", "[]", "[{}]", "\"/contacts(00000000-0000-0000-0000-000000000001)\"", "\"" + new string('a', 5000) + "\"", "99999999999999999999"];
        for (var i = 0; i < Rounds / 3; i++)
        {
            var members = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"\"{names[random.Next(names.Length)]}\":{values[random.Next(values.Length)]}");
            await Check("POST", "accounts", "{" + string.Join(',', members) + "}");
        }
    }

    private async Task Check(string method, string url, string? body)
    {
        Answer answer;
        try
        {
            answer = await api.Send(method, url, body);
        }
        catch (UriFormatException)
        {
            // The client's own library refuses to send it.
            return;
        }

        Assert.True(answer.Code < 500 || answer.Code == 501, string.Create(CultureInfo.InvariantCulture, $"{method} {url}\n{body}\n{answer.Code} {answer.Text}"));
        if (answer.Code >= 400 && answer.Text.Length > 0) Assert.StartsWith("0x", answer.ErrorCode, StringComparison.Ordinal);
        Assert.DoesNotContain("   at LocalDataverse", answer.Text, StringComparison.Ordinal);
    }

    private static string Url(Random random)
    {
        string[] starts = ["accounts?$filter=", "accounts?$select=", "accounts?$expand=", "accounts?$orderby=", "accounts?$apply=", "accounts?fetchXml=", "accounts(", "contacts?", "", "EntityDefinitions", "opportunities/"];
        var url = new StringBuilder(starts[random.Next(starts.Length)]);
        for (var n = random.Next(1, 10); n > 0; n--)
        {
            url.Append(Words[random.Next(Words.Length)]);
            if (random.Next(3) == 0) url.Append(' ');
        }

        return url.ToString();
    }
}
