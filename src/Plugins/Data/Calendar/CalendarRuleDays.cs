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
/// </summary>
internal static class CalendarRuleDays
{
    /// <summary>The platform's number for time on which nobody is to be had; shorter breaks within a workday have a subcode of their own.</summary>
    private const int Unavailable = 2;
    private const int Break = 4;

    /// <summary>No closure and no leave is longer; a rule without any end would otherwise have no days at all.</summary>
    private const int MostDays = 400;

    public static QueryExpression Query()
    {
        var query = new QueryExpression(CalendarRuleTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                CalendarRuleTable.Starttime, CalendarRuleTable.Effectiveintervalstart, CalendarRuleTable.Effectiveintervalend, CalendarRuleTable.Duration,
                CalendarRuleTable.Subcode),
        };
        query.Criteria.AddCondition(CalendarRuleTable.Timecode, ConditionOperator.Equal, Unavailable);
        query.Criteria.AddCondition(CalendarRuleTable.Subcode, ConditionOperator.NotEqual, Break);
        return query;
    }

    public static IEnumerable<LocalDate> Of(Entity rule)
    {
        var start = rule.Instant(CalendarRuleTable.Effectiveintervalstart) ?? rule.Instant(CalendarRuleTable.Starttime);
        if (start is not { } from)
            yield break;

        var end = rule.Instant(CalendarRuleTable.Effectiveintervalend) ?? from.AddMinutes(rule.Number<int>(CalendarRuleTable.Duration) ?? 0);
        var day = LocalDate.Of(from.TimeOfDay == TimeSpan.Zero ? from : from.Date.AddDays(1));
        for (var days = 0; days < MostDays && day.AddDays(1).ToDateTime() <= end; days++, day = day.AddDays(1))
            yield return day;
    }
}
