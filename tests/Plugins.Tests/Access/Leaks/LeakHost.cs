using System.Text;
using CrmCoaching.Steps.Access;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Access.Leaks;

/// <summary>The solution over HTTP. The guard of computed columns is off, so that a test can put texts into them; all else is as it ships.</summary>
internal sealed class LeakHost : WebHostFixture
{
    public LeakHost() : base(CoachingHost.ShippedWithout(CoachingHost.Is<RefuseComputedOnWrite>))
    {
    }

    /// <summary>Status, headers and body as one text.</summary>
    public async Task<string> Ask(string user, Ask ask)
    {
        using var request = new HttpRequestMessage(new HttpMethod(ask.Method), new Uri(ServiceRoot.AbsoluteUri + ask.Url, UriKind.Absolute));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + user);
        request.Headers.TryAddWithoutValidation("Prefer", "odata.include-annotations=\"*\",return=representation");
        if (ask.Body is not null) request.Content = new StringContent(ask.Body, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        return $"{(int)response.StatusCode} {response.Headers} {await response.Content.ReadAsStringAsync()}";
    }
}

/// <summary>One request over the Web API.</summary>
internal sealed record Ask(string Method, string Url, string? Body = null)
{
    public override string ToString() => $"{Method} {Url} {Body}";
}
