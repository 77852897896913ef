using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>A team as a manager's month keeps it: the ids of its reps as a JSON array.</summary>
public static class TeamText
{
    public static string Write(IReadOnlyList<Guid> team) => JsonText.Write(team.Select(rep => rep.ToString("D")).ToArray());

    /// <returns>Null when none was kept.</returns>
    public static IReadOnlyList<Guid>? Read(string? text) =>
        JsonText.Read<string[]>(text) is { } ids ? [.. ids.Select(id => Guid.TryParse(id, out var rep) ? rep : Guid.Empty).Where(rep => rep != Guid.Empty)] : null;
}
