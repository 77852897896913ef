using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>The stages through which a business process has gone, the earliest first. The platform keeps their ids in one text, with commas between.</summary>
public static class TraversedPath
{
    /// <param name="text">What is no id in it is left out.</param>
    public static IReadOnlyList<Guid> Of(string? text) =>
        [.. (text ?? "").Split(',').Select(part => Guid.TryParse(part.Trim(), out var stage) ? stage : Guid.Empty).Where(stage => stage != Guid.Empty)];

    /// <summary>The path after a move: a stage that lies on it is its new end, another follows.</summary>
    public static string After(IReadOnlyList<Guid> path, Guid to) => string.Join(",", path.TakeWhile(stage => stage != to).Concat([to]));
}
