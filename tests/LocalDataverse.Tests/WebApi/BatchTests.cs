using System.Globalization;
using System.Text;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class BatchTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Parts_AreAnsweredInTheirOrder()
    {
        var answer = await Send(
            Part("POST", "accounts", """{"name":"batch one"}"""),
            Part("GET", "accounts?$select=name&$filter=name eq 'batch one'"));

        Assert.Equal([204, 200], Statuses(answer));
        Assert.StartsWith("multipart/mixed; boundary=batchresponse_", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("OData-EntityId: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"batch one\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeSet_IsAllOrNothing()
    {
        var answer = await Send(ChangeSet(
            Part("POST", "accounts", """{"name":"atomic"}""", 1),
            Part("POST", "accounts", """{"nosuch":1}""", 2)));

        Assert.Equal([400], Statuses(answer));
        Assert.Equal("0", (await api.Get("accounts/$count?$filter=name eq 'atomic'")).Text);
    }

    [Fact]
    public async Task ChangeSetThatFailsInTheOrganisation_IsRolledBack()
    {
        var answer = await Send(ChangeSet(
            Part("POST", "accounts", """{"name":"rolled back"}""", 1),
            Part("DELETE", $"accounts({Guid.NewGuid()})", null, 2)));

        Assert.Equal([404], Statuses(answer));
        Assert.Equal("0", (await api.Get("accounts/$count?$filter=name eq 'rolled back'")).Text);
    }

    [Fact]
    public async Task ContentId_NamesARowOfTheSameChangeSet()
    {
        var answer = await Send(ChangeSet(
            Part("POST", "accounts", """{"name":"referred"}""", 1),
            Part("POST", "contacts", """{"firstname":"Ref","lastname":"R","parentcustomerid_account@odata.bind":"$1"}""", 2),
            Part("PUT", "$1/primarycontactid/$ref", """{"@odata.id":"$2"}""", 3)));

        Assert.Equal([204, 204, 204], Statuses(answer));
        Assert.Equal(["referred"], (await api.Get("accounts?$select=name&$filter=primarycontactid/firstname eq 'Ref'")).Names());
    }

    [Fact]
    public async Task Failure_StopsTheBatchUnlessToldToGoOn()
    {
        string[] parts = [Part("GET", "nosuch"), Part("GET", "WhoAmI")];

        Assert.Equal([404], Statuses(await Send(parts)));
        Assert.Equal([404, 200], Statuses(await Send(parts, ("Prefer", "odata.continue-on-error"))));
    }

    [Fact]
    public async Task MoreThanAThousandParts_AreRefused()
    {
        var parts = Enumerable.Repeat(Part("GET", "WhoAmI"), 1001).ToArray();

        var answer = await Send(parts);

        Assert.Equal(400, answer.Code);
        Assert.Contains("1000", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetInsideAChangeSet_IsRefused()
    {
        Assert.Equal([400], Statuses(await Send(ChangeSet(Part("GET", "WhoAmI", null, 1)))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("--b\r\n")]
    [InlineData("--b\r\n\r\nGET x\r\n--b--")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\n\r\n--b--")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nGET\r\n\r\n--b--")]
    [InlineData("--b\r\nno colon\r\n\r\nGET x HTTP/1.1\r\n--b--")]
    [InlineData("--b\r\nContent-Type: multipart/mixed\r\n\r\n\r\n--b--")]
    public async Task MalformedBatch_Answers400(string body)
    {
        var answer = await api.Send("POST", "$batch", body.Length == 0 ? " " : body, ("Content-Type", "multipart/mixed; boundary=b"));

        Assert.Equal(400, answer.Code);
        Assert.StartsWith("0x", answer.ErrorCode, StringComparison.Ordinal);
    }

    private Task<Answer> Send(params string[] parts) => Send(parts, ("Prefer", "x"));

    private Task<Answer> Send(string[] parts, (string, string) header)
    {
        var body = new StringBuilder();
        foreach (var part in parts) body.Append("--batch_b\r\n").Append(part);
        return api.Send("POST", "$batch", body.Append("--batch_b--\r\n").ToString(), ("Content-Type", "multipart/mixed; boundary=\"batch_b\""), header);
    }

    private static string ChangeSet(params string[] parts)
    {
        var body = new StringBuilder("Content-Type: multipart/mixed; boundary=changeset_c\r\n\r\n");
        foreach (var part in parts) body.Append("--changeset_c\r\n").Append(part);
        return body.Append("--changeset_c--\r\n").ToString();
    }

    private static string Part(string method, string url, string? body = null, int? contentId = null) =>
        "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
        + (contentId is { } id ? $"Content-ID: {id}\r\n" : "")
        + $"\r\n{method} {(url.StartsWith('$') ? url : $"/api/data/v9.2/{url}").Replace(" ", "%20", StringComparison.Ordinal)} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}\r\n";

    private static IReadOnlyList<int> Statuses(Answer answer)
    {
        Assert.True(answer.Code == 200, answer.Text);
        return [.. answer.Text.Split("\r\n").Where(line => line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))];
    }
}
