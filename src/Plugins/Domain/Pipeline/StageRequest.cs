using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>A stage to which an opportunity is to go, asked for by its name.</summary>
public sealed class StageRequest
{
    private readonly string name;
    private readonly IReadOnlyList<StageOption> options;
    private readonly IReadOnlyList<StageOption> named;

    /// <param name="at">Where the opportunity keeps its stage.</param>
    /// <param name="name">As it is shown.</param>
    /// <param name="options">The stages that there are.</param>
    public StageRequest(DealStage at, string name, IReadOnlyList<StageOption> options)
    {
        this.name = name;
        this.options = options;
        At = at;
        named = Fewest(StageOption.Named(name, options), at.Process?.Path ?? []);
    }

    public DealStage At { get; }

    /// <summary>Null when the opportunity is there already, or the request is refused.</summary>
    public StageOption? Target => named.Count == 1 && !At.IsAt(named[0]) ? named[0] : null;

    /// <param name="row">The opportunity as its people know it.</param>
    public Refusal? Check(string row) => named.Count switch
    {
        1 => null,
        0 => new Refusal(
            RefusalCode.StageUnknown, row, $"It has no stage \"{name}\". There are: {string.Join(", ", options.Select(one => one.Name).Distinct(StringComparer.Ordinal))}.", "Name one of these, or leave the stage as it is."),
        _ => new Refusal(
            RefusalCode.StageUnknown, row, $"Several stages of its process are called \"{name}\".", "Move the stage on the opportunity itself."),
    };

    /// <summary>Branches of a process may name stages alike; then the one is meant that the opportunity went through.</summary>
    private static IReadOnlyList<StageOption> Fewest(IReadOnlyList<StageOption> named, IReadOnlyList<Guid> path) =>
        named.Count > 1 && named.Where(one => one.Stage is { } stage && path.Contains(stage)).ToArray() is { Length: 1 } visited ? visited : named;
}
