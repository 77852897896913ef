using System;
using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Calendar;

/// <summary>
/// Reads days off the platform's calendar rules. A rule stands for a span from its effective start to its effective end (excluded), or, where it has no end,
/// from its start for its duration. The platform keeps these as wall-clock times without a zone, so they are taken as they stand. Only whole days count.
/// A closure says itself that nobody is to be had; the rule of a person's leave leads to an inner calendar whose rule says so.
/// </summary>
internal static class CalendarRuleDays
{
    private const string Rule = "rule";
    private const string Inner = "inner";

    /// <summary>The platform's number for time on which nobody is to be had; shorter breaks within a workday have a subcode of their own.</summary>
    private const int Unavailable = 2;
    private const int Break = 4;
    private const int MinutesOfDay = 24 * 60;

    /// <summary>How the platform writes that a rule holds for each day of its span; others are patterns of working hours.</summary>
    private const string EachDay = "FREQ=DAILY";

    /// <summary>No closure and no leave is longer; a rule without any end would otherwise have no days at all.</summary>
    private const int MostDays = 400;

    /// <summary>Adds the rules that take days off, one a row. The platform gives calendar rules through other tables only.</summary>
    /// <param name="calendar">The column of the queried table that names the calendar.</param>
    public static void AddDaysOff(this QueryExpression query, string calendar)
    {
        var rule = query.AddLink(CalendarRuleTable.LogicalName, calendar, CalendarRuleTable.Calendarid);
        rule.EntityAlias = Rule;
        rule.Columns = new ColumnSet(
            CalendarRuleTable.Starttime, CalendarRuleTable.Effectiveintervalstart, CalendarRuleTable.Effectiveintervalend, CalendarRuleTable.Duration,
            CalendarRuleTable.Pattern, CalendarRuleTable.Timecode);
        rule.Orders.Add(new OrderExpression(CalendarRuleTable.Id, OrderType.Ascending));
        var inner = rule.AddLink(CalendarRuleTable.LogicalName, CalendarRuleTable.Innercalendarid, CalendarRuleTable.Calendarid, JoinOperator.LeftOuter);
        inner.EntityAlias = Inner;
        inner.Columns = new ColumnSet(CalendarRuleTable.Duration);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var alias in new[] { Rule, Inner })
        {
            var off = either.AddFilter(LogicalOperator.And);
            off.AddCondition(alias, CalendarRuleTable.Timecode, ConditionOperator.Equal, Unavailable);
            off.AddCondition(alias, CalendarRuleTable.Subcode, ConditionOperator.NotEqual, Break);
        }
    }

    /// <param name="row">One of a query to which <see cref="AddDaysOff"/> was added.</param>
    public static IEnumerable<LocalDate> Of(Entity row)
    {
        var start = row.Instant(Of(CalendarRuleTable.Effectiveintervalstart)) ?? row.Instant(Of(CalendarRuleTable.Starttime));
        if (start is not { } from || !IsOfWholeDays(row))
            yield break;

        var end = row.Instant(Of(CalendarRuleTable.Effectiveintervalend)) ?? from.AddMinutes(row.Number<int>(Of(CalendarRuleTable.Duration)) ?? 0);
        var day = LocalDate.Of(from.TimeOfDay == TimeSpan.Zero ? from : from.Date.AddDays(1));
        for (var days = 0; days < MostDays && day.AddDays(1).ToDateTime() <= end; days++, day = day.AddDays(1))
            yield return day;
    }

    private static bool IsOfWholeDays(Entity row)
    {
        if (row.Text(Of(CalendarRuleTable.Pattern)) is { } pattern && pattern.IndexOf(EachDay, StringComparison.OrdinalIgnoreCase) < 0)
            return false;
        return row.Number<int>(Of(CalendarRuleTable.Timecode)) == Unavailable
            || row.Number<int>(RowValues.Of(Inner, CalendarRuleTable.Duration)) is not < MinutesOfDay;
    }

    private static string Of(string column) => RowValues.Of(Rule, column);
}
