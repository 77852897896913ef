using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Dates;

/// <summary>The windows of the fiscal operators, by the organisation's calendar and the caller's clock.</summary>
public static class FiscalWindows
{
    /// <param name="values">The operator's whole numbers: a count, a year, or a period and a year.</param>
    /// <exception cref="System.ServiceModel.FaultException">A value leaves the calendar, or a period does not exist.</exception>
    public static DateWindow Of(ConditionOperator conditionOperator, IReadOnlyList<int> values, LocalClock clock, FiscalYears years)
    {
        try
        {
            return Years(conditionOperator, values, clock, years)
                ?? Periods(conditionOperator, values, clock, years)
                ?? Named(conditionOperator, values, years);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"The values of the operator {conditionOperator} lead outside the calendar.");
        }
    }

    /// <exception cref="System.ServiceModel.FaultException">There is no such period in a fiscal year.</exception>
    public static void CheckPeriod(int period, FiscalYears years)
    {
        if (period < 1 || period > years.PeriodsPerYear)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"{period} is not a fiscal period: a year has {years.PeriodsPerYear}.");
        }
    }

    private static DateWindow? Years(ConditionOperator conditionOperator, IReadOnlyList<int> values, LocalClock clock, FiscalYears years)
    {
        var year = years.YearOf(clock.Today);
        return conditionOperator switch
        {
            ConditionOperator.LastFiscalYear => Between(years.StartOfYear(year - 1), years.StartOfYear(year)),
            ConditionOperator.ThisFiscalYear => Between(years.StartOfYear(year), years.StartOfYear(year + 1)),
            ConditionOperator.NextFiscalYear => Between(years.StartOfYear(year + 1), years.StartOfYear(year + 2)),
            ConditionOperator.LastXFiscalYears => Past(years.StartOfYear(year - values[0]), clock),
            ConditionOperator.NextXFiscalYears => Coming(years.StartOfYear(year + values[0] + 1), clock),
            _ => null,
        };
    }

    private static DateWindow? Periods(ConditionOperator conditionOperator, IReadOnlyList<int> values, LocalClock clock, FiscalYears years)
    {
        var (year, period) = (years.YearOf(clock.Today), years.PeriodOf(clock.Today));
        return conditionOperator switch
        {
            ConditionOperator.LastFiscalPeriod => Between(years.StartOfPeriod(year, period - 1), years.StartOfPeriod(year, period)),
            ConditionOperator.ThisFiscalPeriod => Between(years.StartOfPeriod(year, period), years.StartOfPeriod(year, period + 1)),
            ConditionOperator.NextFiscalPeriod => Between(years.StartOfPeriod(year, period + 1), years.StartOfPeriod(year, period + 2)),
            ConditionOperator.LastXFiscalPeriods => Past(years.StartOfPeriod(year, period - values[0]), clock),
            ConditionOperator.NextXFiscalPeriods => Coming(years.StartOfPeriod(year, period + values[0] + 1), clock),
            _ => null,
        };
    }

    private static DateWindow Named(ConditionOperator conditionOperator, IReadOnlyList<int> values, FiscalYears years)
    {
        if (conditionOperator == ConditionOperator.InFiscalYear)
        {
            var named = years.StartYearOf(values[0]);
            return Between(years.StartOfYear(named), years.StartOfYear(named + 1));
        }

        CheckPeriod(values[0], years);
        var (period, year) = (values[0] - 1, years.StartYearOf(values[1]));
        var (start, end) = (years.StartOfPeriod(year, period), years.StartOfPeriod(year, period + 1));
        return conditionOperator switch
        {
            ConditionOperator.InFiscalPeriodAndYear => Between(start, end),
            ConditionOperator.InOrBeforeFiscalPeriodAndYear => new DateWindow(null, new WindowEdge(end)),
            ConditionOperator.InOrAfterFiscalPeriodAndYear => new DateWindow(new WindowEdge(start), null),
            _ => throw Fault.Of(ErrorCode.NotSupportedHere, $"The condition operator {conditionOperator}"),
        };
    }

    private static DateWindow Between(DateTime start, DateTime end) => new(new WindowEdge(start), new WindowEdge(end));

    private static DateWindow Past(DateTime start, LocalClock clock) =>
        new(new WindowEdge(start), new WindowEdge(clock.Now, clock.UtcNow));

    private static DateWindow Coming(DateTime end, LocalClock clock) =>
        new(new WindowEdge(clock.Now, clock.UtcNow), new WindowEdge(end));
}
