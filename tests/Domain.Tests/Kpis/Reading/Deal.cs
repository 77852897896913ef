using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Tests.Kpis.Reading;

/// <summary>A row of the tables in memory: values by column, with dates as LocalDate or UTC DateTime.</summary>
internal sealed record Deal(Guid Owner, IReadOnlyDictionary<string, object?> Values)
{
    public object? this[string column] => Values.TryGetValue(column, out var value) ? value : null;
}
