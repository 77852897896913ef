using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis.Goals;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>A goal's columns, on its own row or on a row that it is linked to.</summary>
public static class KpiGoalRow
{
    private static readonly string[] MonthColumns =
    [
        KpiGoalTable.M01, KpiGoalTable.M02, KpiGoalTable.M03, KpiGoalTable.M04, KpiGoalTable.M05, KpiGoalTable.M06,
        KpiGoalTable.M07, KpiGoalTable.M08, KpiGoalTable.M09, KpiGoalTable.M10, KpiGoalTable.M11, KpiGoalTable.M12,
    ];

    public static IReadOnlyList<string> Columns { get; } =
        [KpiGoalTable.Rep, KpiGoalTable.Kpi, KpiGoalTable.Year, KpiGoalTable.AnnualValue, .. MonthColumns];

    /// <param name="alias">Of the link, or null on the goal's own row.</param>
    /// <returns>Null where the row has no goal. Months that were never spread count as even.</returns>
    public static AnnualGoal? Read(Entity row, string? alias, string code)
    {
        string Column(string column) => alias is null ? column : RowValues.Of(alias, column);

        if (row.Number<int>(Column(KpiGoalTable.Year)) is not { } year || row.Number<decimal>(Column(KpiGoalTable.AnnualValue)) is not { } annual)
            return null;

        decimal?[] months = [.. MonthColumns.Select(column => row.Number<decimal>(Column(column)))];
        return new AnnualGoal(code, year, annual, months.Any(month => month is not null) ? months : [.. GoalSpreadRule.Evenly(annual).Cast<decimal?>()]);
    }
}
