using System.Text.Json.Nodes;

namespace CrmCoaching.Cli.Connections;

/// <summary>One write to the Web API.</summary>
/// <param name="Path">Relative to /api/data/v9.2/.</param>
/// <param name="CreateOnly">A row that is there already counts as done and is left as it is.</param>
public sealed record WebApiOperation(HttpMethod Method, string Path, JsonObject? Body, bool CreateOnly = false)
{
    /// <summary>Creates the row under the given id, so that a repetition makes no double.</summary>
    public static WebApiOperation Create(string entitySet, Guid id, JsonObject body) =>
        new(HttpMethod.Patch, $"{entitySet}({id})", body, CreateOnly: true);

    public static WebApiOperation Upsert(string entitySet, Guid id, JsonObject body) => new(HttpMethod.Patch, $"{entitySet}({id})", body);

    public static WebApiOperation Action(string name, JsonObject body) => new(HttpMethod.Post, name, body);
}

/// <param name="Error">Null for success, else the sentence that the server gave.</param>
public sealed record WebApiOutcome(int Status, string? Error)
{
    public bool Succeeded => Error is null;
}
