using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Access;

/// <param name="Parent">Null for the root.</param>
public sealed record BusinessUnit(Guid Id, string Name, Guid? Parent);

/// <summary>The business units and which lies below which.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<Guid, BusinessUnit> units = [];

    public UnitTree(IEnumerable<BusinessUnit> units)
    {
        foreach (var unit in units)
            this.units[unit.Id] = unit;
    }

    public string NameOf(Guid unit) => units.TryGetValue(unit, out var found) ? found.Name : unit.ToString();

    /// <summary>True for the unit itself, too.</summary>
    public bool IsWithin(Guid unit, Guid ancestor)
    {
        // No further up than there are units, should their parents ever form a ring.
        Guid? current = unit;
        for (var steps = 0; current is { } one && steps <= units.Count; steps++)
        {
            if (one == ancestor)
                return true;
            current = units.TryGetValue(one, out var found) ? found.Parent : null;
        }

        return false;
    }
}
