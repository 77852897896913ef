using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Polly;
using Polly.Retry;

namespace CrmCoaching.Cli.Connections;

/// <summary>The Web API of one environment. Waits and repeats when the service asks for it (429, 503).</summary>
public sealed class DataverseConnection : IDisposable
{
    private readonly HttpClient client;
    private readonly ResiliencePipeline<HttpResponseMessage> retry;

    /// <param name="environment">Address of the environment, without /api.</param>
    /// <param name="bearer">Access token; the local host takes a user's domain name, and its administrator when there is none.</param>
    public DataverseConnection(Uri environment, string? bearer = null)
    {
        Environment = environment;
        client = new HttpClient { BaseAddress = new Uri(environment, "/api/data/v9.2/"), Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.Add("OData-Version", "4.0");
        client.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
        if (bearer is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        retry = new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(RetryOptions()).Build();
    }

    public Uri Environment { get; }

    /// <summary>All rows of a query, over as many pages as it has.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadAll(string query, CancellationToken cancellation)
    {
        var rows = new List<JsonObject>();
        for (string? next = query; next is not null;)
        {
            var page = await Get(next, cancellation);
            rows.AddRange(page["value"]!.AsArray().Select(row => row!.AsObject()));
            next = page["@odata.nextLink"]?.GetValue<string>();
        }

        return rows;
    }

    public async Task<JsonObject> Get(string path, CancellationToken cancellation)
    {
        using var response = await Send(() => new HttpRequestMessage(HttpMethod.Get, path), cancellation);
        return await Body(response, path, cancellation);
    }

    /// <exception cref="CommandFailure">The server refused.</exception>
    public async Task<JsonObject> Execute(WebApiOperation operation, CancellationToken cancellation)
    {
        using var response = await Send(() => Request(operation), cancellation);
        return operation.CreateOnly && response.StatusCode == HttpStatusCode.PreconditionFailed ? [] : await Body(response, operation.Path, cancellation);
    }

    /// <summary>
    /// Up to 1,000 operations in one request. They go as one change set, a single transaction and far quicker; when that fails they go
    /// again one by one, so that a bad operation costs only itself.
    /// </summary>
    public async Task<IReadOnlyList<WebApiOutcome>> Batch(IReadOnlyList<WebApiOperation> operations, CancellationToken cancellation)
    {
        var together = await Post(operations, isAtomic: true, cancellation);
        return together.Count == operations.Count && together.All(outcome => outcome.Succeeded)
            ? together
            : await Post(operations, isAtomic: false, cancellation);
    }

    private async Task<IReadOnlyList<WebApiOutcome>> Post(IReadOnlyList<WebApiOperation> operations, bool isAtomic, CancellationToken cancellation)
    {
        using var response = await Send(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = BatchMessage.Write(client.BaseAddress!, operations, isAtomic) };
                request.Headers.Add("Prefer", "odata.continue-on-error");
                return request;
            },
            cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode && !isAtomic)
        {
            throw new CommandFailure($"The server refused a batch: {ErrorText.Of(text, (int)response.StatusCode)}");
        }

        return response.IsSuccessStatusCode
            ? BatchMessage.Read(text, operations, isAtomic)
            : [new WebApiOutcome((int)response.StatusCode, ErrorText.Of(text, (int)response.StatusCode))];
    }

    public void Dispose() => client.Dispose();

    private static HttpRequestMessage Request(WebApiOperation operation)
    {
        var request = new HttpRequestMessage(operation.Method, operation.Path)
        {
            Content = new StringContent(operation.Body?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json"),
        };

        // Only then does an error carry the plug-in's own code.
        request.Headers.Add("Prefer", "odata.include-annotations=\"*\"");
        if (operation.CreateOnly)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }

        return request;
    }

    private static async Task<JsonObject> Body(HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new CommandFailure($"{path.Split('?')[0]}: {ErrorText.Of(text, (int)response.StatusCode)}") { RefusalCode = ErrorText.RefusalCode(text) };
        }

        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    private async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        try
        {
            return await retry.ExecuteAsync(async token => await client.SendAsync(request(), token), cancellation);
        }
        catch (HttpRequestException problem)
        {
            throw new CommandFailure($"{Environment} does not answer: {problem.Message} Check the address and that the environment is running.", problem);
        }
    }

    private static RetryStrategyOptions<HttpResponseMessage> RetryOptions() => new()
    {
        MaxRetryAttempts = 8,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
            .HandleResult(response => response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.Headers.RetryAfter?.Delta),
    };
}
