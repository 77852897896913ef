using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Goals;

/// <summary>A rep's goal for a KPI and a calendar year, month by month.</summary>
public sealed class AnnualGoal
{
    /// <param name="months">January to December. Null where a month has none.</param>
    /// <exception cref="ArgumentException">There are not twelve months.</exception>
    public AnnualGoal(string code, int year, decimal annual, IReadOnlyList<decimal?> months)
    {
        if (months is null || months.Count != GoalSpreadRule.MonthsOfYear)
            throw new ArgumentException("A goal has twelve months.", nameof(months));

        Code = code;
        Year = year;
        Annual = annual;
        Months = months;
    }

    public string Code { get; }

    public int Year { get; }

    public decimal Annual { get; }

    public IReadOnlyList<decimal?> Months { get; }
}
