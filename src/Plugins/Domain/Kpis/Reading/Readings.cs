using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>What was read: a value or a reason for each rep, aggregate and stretch of days.</summary>
public sealed class Readings
{
    private readonly Dictionary<Guid, Dictionary<Demand, Measure>> byRep = [];

    public void Add(Guid rep, Demand demand, Measure measure)
    {
        if (!byRep.TryGetValue(rep, out var own))
            byRep.Add(rep, own = []);
        own[demand] = measure;
    }

    /// <exception cref="KeyNotFoundException">It was not read: a demand was forgotten.</exception>
    public Measure Of(Guid rep, Demand demand) =>
        byRep.TryGetValue(rep, out var own) && own.TryGetValue(demand, out var measure)
            ? measure
            : throw new KeyNotFoundException($"{demand.Code} was not read for {demand.Days}.");
}
