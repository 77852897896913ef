namespace LocalDataverse.Metadata;

public enum RequiredLevel
{
    None,
    Recommended,
    Required,
    SystemRequired,
}

/// <summary>One column of a table, as the solution file defines it.</summary>
public sealed record Column
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public required ColumnType Type { get; init; }
    public string DisplayName { get; init; } = "";
    public string Description { get; init; } = "";
    public RequiredLevel RequiredLevel { get; init; }
    public bool ValidForCreate { get; init; } = true;
    public bool ValidForUpdate { get; init; } = true;
    public bool ValidForRead { get; init; } = true;
    public bool IsCustom { get; init; }
    public bool IsPrimaryId { get; init; }
    public bool IsPrimaryName { get; init; }
    public bool IsSecured { get; init; }
    public bool IsAuditEnabled { get; init; }

    /// <summary>Text: characters. Null where the type has no length.</summary>
    public int? MaxLength { get; init; }
    public decimal? MinValue { get; init; }
    public decimal? MaxValue { get; init; }

    /// <summary>Decimal, double, money: digits after the point.</summary>
    public int Precision { get; init; }

    /// <summary>Money: 0 the column's own precision, 1 the organisation's, 2 the currency's.</summary>
    public int PrecisionSource { get; init; }
    public DateBehavior DateBehavior { get; init; } = DateBehavior.UserLocal;

    /// <summary>The solution file's format word: text, textarea, email, date, datetime, duration, timezone ...</summary>
    public string Format { get; init; } = "";
    public Choice? Choice { get; init; }

    /// <summary>Lookups: logical names of the tables that a value may point to, from the relationships.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Choice, boolean: the value that a new row takes; null for none.</summary>
    public int? DefaultValue { get; init; }

    /// <summary>Base-currency companions: the money column that this one converts.</summary>
    public string? BaseOf { get; init; }
    public string AutoNumberFormat { get; init; } = "";

    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;
    public bool IsChoice => Type is ColumnType.Choice or ColumnType.State or ColumnType.Status;

    /// <summary>A lookup whose stored value needs the table's name beside the id.</summary>
    public bool IsPolymorphic => IsLookup && (Targets.Count > 1 || Type is ColumnType.Owner or ColumnType.Customer);
}
