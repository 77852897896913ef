using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>
/// Whether an aggregate can be read without fault and without giving anything away: everything that a query of it
/// could fail on is looked at beforehand, because a failed query ends the whole operation.
/// </summary>
public sealed class DefinitionCheckRule(TableCheck tables)
{
    public DefinitionVerdict Check(KpiSource source)
    {
        if (tables.IsConfidential(source.Table) || tables.IsSecret(source.Table))
            return DefinitionVerdict.Fails($"The table {source.Table} is confidential. Choose another table.");
        if (tables.IsLinkedOnly(source.Table))
            return DefinitionVerdict.Fails($"The platform gives rows of {source.Table} through other tables only. Choose the table that they belong to, and ask for {source.Table} in the filter.");
        if (tables.Find(source.Table) is not { } table)
            return DefinitionVerdict.Fails($"The table {source.Table} does not exist. Correct the name.");
        if (!table.MayReadAll)
            return DefinitionVerdict.Fails($"Not all rows of {source.Table} may be read by who saves this. Ask somebody with the right to save it.");

        var problem = OfUser(source, table) ?? OfDate(source, table) ?? OfValue(source, table) ?? new FilterCheck(tables).Problem(source.Filter, table);
        return problem is null ? DefinitionVerdict.Works(Shape(source, table)) : DefinitionVerdict.Fails(problem);
    }

    /// <summary>Every table that must be described for the check.</summary>
    public static IReadOnlyCollection<string> TablesOf(KpiSource source) => new HashSet<string>(Links(source.Filter)) { source.Table };

    private static IEnumerable<string> Links(FilterNode node) => node switch
    {
        FilterGroup group => group.Parts.SelectMany(Links),
        FilterLink link => Links(link.Filter).Concat([link.Table]),
        _ => [],
    };

    private static string? OfUser(KpiSource source, TableFact table) =>
        TableCheck.Unusable(table, source.UserColumn) ?? (table.Columns[source.UserColumn].Kind == ColumnKind.User
            ? null
            : $"The column {source.UserColumn} names no user. Choose one that does.");

    private static string? OfDate(KpiSource source, TableFact table) =>
        TableCheck.Unusable(table, source.DateColumn) ?? table.Columns[source.DateColumn].Kind switch
        {
            ColumnKind.Day or ColumnKind.Instant => null,
            ColumnKind.ZonelessTime => $"The column {source.DateColumn} holds times without a zone, which cannot be told by a rep's days. Choose another one.",
            _ => $"The column {source.DateColumn} holds no date. Choose one that does.",
        };

    private static string? OfValue(KpiSource source, TableFact table)
    {
        if (source.ValueColumn is not { } column)
            return null;
        if (TableCheck.Unusable(table, column) is { } problem)
            return problem;

        var kind = table.Columns[column].Kind;
        if (source.Aggregate == AggregateKind.CountDistinct)
            return kind == ColumnKind.Other ? $"The values of {column} cannot be told apart. Choose another column." : null;
        return kind switch
        {
            ColumnKind.Number or ColumnKind.BaseMoney => null,
            ColumnKind.Money => $"The amounts of {column} are in several currencies. Choose {column}_base.",
            _ => $"{source.Aggregate} cannot be made of {column}, which holds no numbers. Choose another column.",
        };
    }

    private static KpiShape Shape(KpiSource source, TableFact table) => new(
        table.Columns[source.DateColumn].Kind == ColumnKind.Day ? DateBehavior.DateOnly : DateBehavior.Utc,
        [.. source.Filter.Parts.OfType<FilterCondition>().Select(condition => condition.Column).Distinct()
            .Where(column => table.Columns[column].Kind == ColumnKind.Choice)]);
}
