using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Dates;

/// <summary>
/// The windows of the operators that count from today. Days, weeks, months and years start at the caller's midnight, weeks on
/// Sunday, and "now" is the end of the past ones and the start of the coming ones. Source: what the open-source SQL engine for
/// Dataverse, tested against the service, generates.
/// </summary>
public static class RelativeWindows
{
    /// <param name="count">The x of the operators that have one; 7 for the seven-day ones.</param>
    /// <exception cref="System.ServiceModel.FaultException">The count leaves the calendar.</exception>
    public static DateWindow Of(ConditionOperator conditionOperator, int count, LocalClock clock)
    {
        try
        {
            return Days(conditionOperator, clock.Today)
                ?? Counted(conditionOperator, count, clock)
                ?? OlderThan(conditionOperator, count, clock)
                ?? throw Fault.Of(ErrorCode.NotSupportedHere, $"The condition operator {conditionOperator}");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"The value {count} of the operator {conditionOperator} leads outside the calendar.");
        }
    }

    /// <param name="day">Midnight.</param>
    public static DateWindow Of(ConditionOperator conditionOperator, DateTime day) => conditionOperator switch
    {
        ConditionOperator.OnOrAfter => new DateWindow(new WindowEdge(day), null),
        ConditionOperator.OnOrBefore => new DateWindow(null, new WindowEdge(day.AddDays(1))),
        _ => Between(day, day.AddDays(1)),
    };

    private static DateWindow? Days(ConditionOperator conditionOperator, DateTime today)
    {
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1);
        var year = new DateTime(today.Year, 1, 1);
        return conditionOperator switch
        {
            ConditionOperator.Today => Between(today, today.AddDays(1)),
            ConditionOperator.Yesterday => Between(today.AddDays(-1), today),
            ConditionOperator.Tomorrow => Between(today.AddDays(1), today.AddDays(2)),
            ConditionOperator.LastWeek => Between(week.AddDays(-7), week),
            ConditionOperator.ThisWeek => Between(week, week.AddDays(7)),
            ConditionOperator.NextWeek => Between(week.AddDays(7), week.AddDays(14)),
            ConditionOperator.LastMonth => Between(month.AddMonths(-1), month),
            ConditionOperator.ThisMonth => Between(month, month.AddMonths(1)),
            ConditionOperator.NextMonth => Between(month.AddMonths(1), month.AddMonths(2)),
            ConditionOperator.LastYear => Between(year.AddYears(-1), year),
            ConditionOperator.ThisYear => Between(year, year.AddYears(1)),
            ConditionOperator.NextYear => Between(year.AddYears(1), year.AddYears(2)),
            _ => null,
        };
    }

    private static DateWindow? Counted(ConditionOperator conditionOperator, int count, LocalClock clock)
    {
        var (today, tomorrow) = (clock.Today, clock.Today.AddDays(1));
        return conditionOperator switch
        {
            ConditionOperator.Last7Days or ConditionOperator.LastXDays => Past(clock, new WindowEdge(today.AddDays(-count))),
            ConditionOperator.LastXWeeks => Past(clock, new WindowEdge(today.AddDays(-7.0 * count))),
            ConditionOperator.LastXMonths => Past(clock, new WindowEdge(today.AddMonths(-count))),
            ConditionOperator.LastXYears => Past(clock, new WindowEdge(today.AddYears(-count))),
            ConditionOperator.LastXHours => Past(clock, Hour(clock, -count)),
            ConditionOperator.Next7Days or ConditionOperator.NextXDays => Coming(clock, new WindowEdge(tomorrow.AddDays(count))),
            ConditionOperator.NextXWeeks => Coming(clock, new WindowEdge(tomorrow.AddDays(7.0 * count))),
            ConditionOperator.NextXMonths => Coming(clock, new WindowEdge(tomorrow.AddMonths(count))),
            ConditionOperator.NextXYears => Coming(clock, new WindowEdge(tomorrow.AddYears(count))),
            ConditionOperator.NextXHours => Coming(clock, Hour(clock, count + 1.0)),
            _ => null,
        };
    }

    private static DateWindow? OlderThan(ConditionOperator conditionOperator, int count, LocalClock clock)
    {
        var today = clock.Today;
        WindowEdge? end = conditionOperator switch
        {
            ConditionOperator.OlderThanXDays => new WindowEdge(today.AddDays(-count)),
            ConditionOperator.OlderThanXWeeks => new WindowEdge(today.AddDays(-7.0 * count)),
            ConditionOperator.OlderThanXMonths => new WindowEdge(today.AddMonths(-count)),
            ConditionOperator.OlderThanXYears => new WindowEdge(today.AddYears(-count)),
            ConditionOperator.OlderThanXHours => Hour(clock, -count),
            ConditionOperator.OlderThanXMinutes => At(clock, clock.UtcNow.AddSeconds(-clock.Now.Second).AddMinutes(-count)),
            _ => null,
        };
        return end is null ? null : new DateWindow(null, end);
    }

    private static WindowEdge Hour(LocalClock clock, double hours) =>
        At(clock, clock.UtcNow.AddMinutes(-clock.Now.Minute).AddSeconds(-clock.Now.Second).AddHours(hours));

    private static WindowEdge At(LocalClock clock, DateTime utc) => new(clock.ToLocal(utc), utc);

    private static DateWindow Between(DateTime start, DateTime end) => new(new WindowEdge(start), new WindowEdge(end));

    private static DateWindow Past(LocalClock clock, WindowEdge start) => new(start, At(clock, clock.UtcNow));

    private static DateWindow Coming(LocalClock clock, WindowEdge end) => new(At(clock, clock.UtcNow), end);
}
