using System.Text;
using CrmCoaching.Tests.Support;

namespace LocalDataverse.Tests.WebApi.Support;

/// <summary>Sends requests to a host of its own over HTTP.</summary>
public class Api : WebHostFixture
{
    public Api() { }

    protected Api(HostFixtureOptions options) : base(options) { }

    public Task<Answer> Get(string url, params (string Name, string Value)[] headers) => Send("GET", url, null, headers);

    public Task<Answer> Post(string url, string body, params (string Name, string Value)[] headers) => Send("POST", url, body, headers);

    public Task<Answer> Patch(string url, string body, params (string Name, string Value)[] headers) => Send("PATCH", url, body, headers);

    public Task<Answer> Put(string url, string body, params (string Name, string Value)[] headers) => Send("PUT", url, body, headers);

    public Task<Answer> Delete(string url, params (string Name, string Value)[] headers) => Send("DELETE", url, null, headers);

    public async Task<Guid> Create(string set, string body)
    {
        var answer = await Post(set, body);
        Assert.True(answer.Code == 204, answer.Text);
        return answer.EntityId;
    }

    public async Task<Answer> Send(string method, string url, string? body, params (string Name, string Value)[] headers)
    {
        // UriKind: a relative URL with a colon would be taken for a scheme.
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(ServiceRoot.AbsoluteUri + url, UriKind.Absolute));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8);
        if (body is not null) request.Content!.Headers.Remove("Content-Type");
        var type = headers.FirstOrDefault(header => header.Name == "Content-Type").Value ?? "application/json";
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers.Where(header => header.Name != "Content-Type")) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        var all = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), all);
    }
}
