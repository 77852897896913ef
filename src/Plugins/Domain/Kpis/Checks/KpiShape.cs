using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>What a definition's columns turned out to be, so that reading it needs no description of the table.</summary>
/// <param name="KeyColumns">Columns of its filter that are choices or yes/no.</param>
public sealed record KpiShape(DateBehavior Dates, IReadOnlyList<string> KeyColumns);
