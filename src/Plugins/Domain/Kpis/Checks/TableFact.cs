using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>A table as the platform describes it.</summary>
/// <param name="MayReadAll">Whether who saves the definition may read every row.</param>
public sealed record TableFact(string Name, IReadOnlyDictionary<string, ColumnFact> Columns, bool MayReadAll);
