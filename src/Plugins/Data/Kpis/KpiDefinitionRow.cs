using System;
using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Filters;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>A definition's row as the domain's definition.</summary>
public static class KpiDefinitionRow
{
    /// <summary>The columns that decide what is read; those of the label do not.</summary>
    public static IReadOnlyList<string> SourceColumns { get; } =
    [
        KpiDefinitionTable.Calculation, KpiDefinitionTable.OperandA, KpiDefinitionTable.OperandB, KpiDefinitionTable.Table,
        KpiDefinitionTable.UserColumn, KpiDefinitionTable.DateColumn, KpiDefinitionTable.Aggregate, KpiDefinitionTable.ValueColumn,
        KpiDefinitionTable.Filter,
    ];

    public static IReadOnlyList<string> Columns { get; } =
    [
        KpiDefinitionTable.Key, KpiDefinitionTable.Name, KpiDefinitionTable.Category, KpiDefinitionTable.Headline, KpiDefinitionTable.Unit,
        KpiDefinitionTable.Direction, KpiDefinitionTable.Order, KpiDefinitionTable.Hidden, KpiDefinitionTable.Feeds,
        KpiDefinitionTable.Problem, KpiDefinitionTable.Shape,
        .. SourceColumns,
    ];

    /// <exception cref="ArgumentException">The code or the name is missing or malformed.</exception>
    public static KpiLabel Label(Entity row)
    {
        var code = row.Text(KpiDefinitionTable.Key) ?? "";
        return new KpiLabel(code, row.Text(KpiDefinitionTable.Name) ?? code, KpiChoices.Category(row.Choice(KpiDefinitionTable.Category)))
        {
            Unit = KpiChoices.Unit(row.Choice(KpiDefinitionTable.Unit)),
            Direction = KpiChoices.Direction(row.Choice(KpiDefinitionTable.Direction)),
            IsHeadline = row.Number<bool>(KpiDefinitionTable.Headline) ?? false,
            IsHidden = row.Number<bool>(KpiDefinitionTable.Hidden) ?? false,
            Order = row.Number<int>(KpiDefinitionTable.Order) ?? 0,
            Feeds = KpiLabel.Codes(row.Text(KpiDefinitionTable.Feeds)),
        };
    }

    /// <param name="codeOf">The code of a definition that is named as an operand, or null when it is not there.</param>
    /// <exception cref="ArgumentException">The row makes no definition; the text says why.</exception>
    public static KpiDefinition Definition(Entity row, Func<Guid, string?> codeOf)
    {
        var label = Label(row);
        var calculation = KpiChoices.Calculation(row.Choice(KpiDefinitionTable.Calculation))
            ?? throw new ArgumentException($"The KPI {label.Code} has no calculation. Choose one.");
        return calculation == KpiCalculation.Aggregate
            ? KpiDefinition.Read(label, Source(row))
            : KpiDefinition.Calculated(label, calculation, Operand(row, KpiDefinitionTable.OperandA, codeOf), Operand(row, KpiDefinitionTable.OperandB, codeOf));
    }

    /// <summary>The source with what the last check learned about its columns; before any check, dates count as instants.</summary>
    /// <exception cref="ArgumentException">The row makes no source; the text says why.</exception>
    public static KpiSource Source(Entity row)
    {
        var shape = KpiShapeJson.Read(row.Text(KpiDefinitionTable.Shape));
        var aggregate = KpiChoices.Aggregate(row.Choice(KpiDefinitionTable.Aggregate))
            ?? throw new ArgumentException("There is no aggregate. Choose one.");
        return new KpiSource(
            row.Text(KpiDefinitionTable.Table) ?? "",
            row.Text(KpiDefinitionTable.UserColumn) ?? "",
            row.Text(KpiDefinitionTable.DateColumn) ?? "",
            shape?.Dates ?? DateBehavior.Utc)
            .Taking(aggregate, row.Text(KpiDefinitionTable.ValueColumn))
            .Where(FilterText.Parse(row.Text(KpiDefinitionTable.Filter)), shape?.KeyColumns ?? []);
    }

    /// <summary>Growth takes one operand and leaves the other empty; an operand that is gone is named by its id.</summary>
    private static string? Operand(Entity row, string column, Func<Guid, string?> codeOf) =>
        row.Lookup(column) is { } id ? codeOf(id) ?? id.ToString("D") : null;
}
