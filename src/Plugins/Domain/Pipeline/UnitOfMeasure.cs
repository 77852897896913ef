using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>A unit of a unit group: so many of another unit, or of nothing when it is the group's smallest.</summary>
public sealed record UnitOfMeasure(Guid Id, decimal Quantity, Guid? BaseUnit)
{
    /// <summary>How many of <paramref name="to"/> one <paramref name="from"/> is, by way of the unit that both consist of.</summary>
    /// <returns>Null when the units have nothing in common.</returns>
    public static decimal? Factor(Guid from, Guid to, IReadOnlyDictionary<Guid, UnitOfMeasure> units)
    {
        if (from == to)
            return 1m;

        var source = Smallest(from, units);
        var target = Smallest(to, units);
        return source is null || target is null || source.Value.Unit != target.Value.Unit || target.Value.Amount == 0m
            ? null
            : source.Value.Amount / target.Value.Amount;
    }

    private static (Guid Unit, decimal Amount)? Smallest(Guid unit, IReadOnlyDictionary<Guid, UnitOfMeasure> units)
    {
        var amount = 1m;
        // A chain longer than the group has a circle in it.
        for (var steps = 0; steps <= units.Count; steps++)
        {
            if (!units.TryGetValue(unit, out var found))
                return null;
            if (found.BaseUnit is not { } smaller || smaller == unit)
                return (unit, amount);
            amount *= found.Quantity;
            unit = smaller;
        }

        return null;
    }
}
