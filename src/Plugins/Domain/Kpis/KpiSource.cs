using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Kpis;

/// <summary>The rows from which an aggregate KPI is read, and what is made of them.</summary>
public sealed class KpiSource
{
    private static readonly Regex NameForm = new("^[a-z][a-z0-9_]{0,127}$", RegexOptions.CultureInvariant);

    /// <summary>Whose rows, which rows, and when; all names are logical names.</summary>
    /// <param name="userColumn">The lookup to the rep to whom a row is credited.</param>
    /// <exception cref="ArgumentException">A name is missing or is no logical name.</exception>
    public KpiSource(string table, string userColumn, string dateColumn, DateBehavior dates)
    {
        Table = Name(table, "table");
        UserColumn = Name(userColumn, "user column");
        DateColumn = Name(dateColumn, "date column");
        Dates = dates;
    }

    private KpiSource(KpiSource source, AggregateKind aggregate, string? valueColumn)
        : this(source.Table, source.UserColumn, source.DateColumn, source.Dates)
    {
        Aggregate = aggregate;
        ValueColumn = valueColumn;
        Filter = source.Filter;
        KeyColumns = source.KeyColumns;
    }

    public string Table { get; }

    public string UserColumn { get; }

    public string DateColumn { get; }

    public DateBehavior Dates { get; }

    public AggregateKind Aggregate { get; }

    /// <summary>Null for a count of rows only.</summary>
    public string? ValueColumn { get; }

    public FilterGroup Filter { get; private init; } = FilterGroup.Everything;

    /// <summary>Columns of the filter that are choices or yes/no: few values, so that rows can be grouped by them.</summary>
    public IReadOnlyCollection<string> KeyColumns { get; private init; } = [];

    /// <exception cref="ArgumentException">A count of rows takes no value column; everything else needs one.</exception>
    public KpiSource Taking(AggregateKind aggregate, string? valueColumn = null)
    {
        var column = string.IsNullOrEmpty(valueColumn) ? null : Name(valueColumn, "value column");
        if (aggregate == AggregateKind.Count && column is not null)
            throw new ArgumentException("A count of rows has no value column. Clear it, or choose another aggregate.", nameof(valueColumn));
        if (aggregate != AggregateKind.Count && column is null)
            throw new ArgumentException($"{aggregate} needs a value column.", nameof(valueColumn));

        return new KpiSource(this, aggregate, column);
    }

    /// <param name="keyColumns">Those columns of the filter that are known to be choices or yes/no.</param>
    public KpiSource Where(FilterGroup filter, IReadOnlyCollection<string> keyColumns) =>
        new(this, Aggregate, ValueColumn) { Filter = filter, KeyColumns = keyColumns };

    private static string Name(string? name, string what) =>
        NameForm.IsMatch(name ?? "") ? name! : throw new ArgumentException($"The {what} '{name}' is no logical name.", nameof(name));
}
