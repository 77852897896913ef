using System;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>Whether a filter fits the tables that it looks at, so that no query with it can fail.</summary>
public sealed class FilterCheck(TableCheck tables)
{
    /// <returns>What is wrong, or null.</returns>
    public string? Problem(FilterNode node, TableFact table) => node switch
    {
        FilterGroup group => group.Parts.Select(part => Problem(part, table)).FirstOrDefault(problem => problem is not null),
        FilterLink link => OfLink(link, table),
        FilterCondition condition => OfCondition(condition, table),
        _ => $"{node?.GetType().Name} is no part of a filter.",
    };

    private string? OfLink(FilterLink link, TableFact table)
    {
        var linked = tables.Find(link.Table);
        if (linked is null || tables.IsSecret(link.Table))
            return $"The table {link.Table} does not exist. Correct the filter.";

        if (tables.IsConfidential(link.Table))
            return OfConfidential(link, linked, table);

        if (!linked.MayReadAll)
            return $"Not all rows of {link.Table} may be read by who saves this. Ask somebody with the right to save it.";
        return TableCheck.Unusable(linked, link.From) ?? TableCheck.Unusable(table, link.To) ?? Problem(link.Filter, linked);
    }

    /// <summary>
    /// That a 1:1 exists is no secret, what is in it is: so such a link may ask for rows, not about them. Linked by a text
    /// or a number it would ask whether one is the same as that of a row that somebody makes up.
    /// </summary>
    private static string? OfConfidential(FilterLink link, TableFact linked, TableFact table)
    {
        if (!link.Filter.IsEmpty)
            return $"The table {link.Table} is confidential. Link to it without conditions, or not at all.";

        return TableCheck.Unusable(linked, link.From) ?? TableCheck.Unusable(table, link.To) ?? (linked.Columns[link.From].Kind is ColumnKind.Reference or ColumnKind.User
            ? null
            : $"The table {link.Table} is confidential. Link to it by a column that names a row, not by {link.From}.");
    }

    private static string? OfCondition(FilterCondition condition, TableFact table)
    {
        if (TableCheck.Unusable(table, condition.Column) is { } problem)
            return problem;
        if (condition.OtherColumn is not null)
            return TableCheck.Unusable(table, condition.OtherColumn);

        var kind = table.Columns[condition.Column].Kind;
        if (!Fits(condition.Operator, kind))
            return $"The operator '{condition.Operator}' does not fit the column {condition.Column}. Choose another one.";
        var wrong = condition.Values.FirstOrDefault(value => !IsOf(kind, value));
        return wrong is null ? null : $"The column {condition.Column} cannot have the value '{wrong}'. Correct the filter.";
    }

    private static bool Fits(string @operator, ColumnKind kind) => @operator switch
    {
        "null" or "not-null" => true,
        _ when kind == ColumnKind.Other => false,
        "eq" or "ne" or "in" or "not-in" => true,
        "like" or "not-like" or "begins-with" or "not-begin-with" or "ends-with" or "not-end-with" => kind == ColumnKind.Text,
        "on" or "on-or-before" or "on-or-after" => kind is ColumnKind.Day or ColumnKind.Instant,
        "gt" or "ge" or "lt" or "le" or "between" or "not-between" => kind is not (ColumnKind.Choice or ColumnKind.Reference or ColumnKind.User),
        _ => false,
    };

    private static bool IsOf(ColumnKind kind, string value) => kind switch
    {
        ColumnKind.Number or ColumnKind.Money or ColumnKind.BaseMoney => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        ColumnKind.Choice => int.TryParse(FilterSplit.Value(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ColumnKind.Reference or ColumnKind.User => Guid.TryParse(value, out _),
        ColumnKind.Day or ColumnKind.Instant or ColumnKind.ZonelessTime => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
