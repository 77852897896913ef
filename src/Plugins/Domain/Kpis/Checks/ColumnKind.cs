namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>What a column holds, as far as definitions care.</summary>
public enum ColumnKind
{
    /// <summary>Lists of parties, files, pictures, several choices: nothing a definition could use.</summary>
    Other,
    Text,
    Number,

    /// <summary>An amount in the row's own currency.</summary>
    Money,

    /// <summary>The same amount in base currency.</summary>
    BaseMoney,

    /// <summary>One of a few values: a choice, a state, a status reason, yes or no.</summary>
    Choice,

    /// <summary>Another row, or the row's own id.</summary>
    Reference,

    /// <summary>A user, or an owner who may be one.</summary>
    User,
    Day,
    Instant,

    /// <summary>A wall-clock time of no zone.</summary>
    ZonelessTime,
}
