using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Access;

/// <summary>Who reports to whom, over the whole organisation.</summary>
public sealed class ReportingLines
{
    private readonly Dictionary<Guid, Guid> managers;
    private readonly ILookup<Guid, Guid> reports;

    /// <param name="managers">Each person's manager; people without one are left out.</param>
    public ReportingLines(IReadOnlyDictionary<Guid, Guid> managers)
    {
        this.managers = managers.ToDictionary(pair => pair.Key, pair => pair.Value);
        reports = managers.ToLookup(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>Everybody who reports to somebody, directly or through others; never that person, even where the lines run in a circle.</summary>
    public ISet<Guid> Below(Guid person)
    {
        var found = new HashSet<Guid>();
        var open = new Queue<Guid>([person]);
        while (open.Count > 0)
        {
            foreach (var report in reports[open.Dequeue()].Where(report => report != person && found.Add(report)))
                open.Enqueue(report);
        }

        return found;
    }

    /// <summary>The managers above somebody, the direct one first.</summary>
    public IReadOnlyList<Guid> Above(Guid person)
    {
        var chain = new List<Guid>();
        for (var at = person; managers.TryGetValue(at, out var manager) && manager != person && !chain.Contains(manager); at = manager)
            chain.Add(manager);
        return chain;
    }
}
