namespace CrmCoaching.Domain.Kpis;

/// <summary>What a date column holds.</summary>
public enum DateBehavior
{
    /// <summary>Calendar days without a zone: no window is ever shifted.</summary>
    DateOnly,

    /// <summary>Instants in UTC: windows begin and end at the rep's midnights.</summary>
    Utc,
}
