using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Calendar;

/// <summary>
/// Reads whole days off, from the platform's calendar rules. A rule that is dated stands for a span from its effective start to its effective end (excluded), or,
/// where it has no end, from its start for its duration. A user's time off is kept in two: a dated rule of the user's calendar, and in its inner calendar a rule
/// without a date that says from when on and for how long nobody is to be had. Working hours repeat weekly and are kept in the same way; they are no leave. The platform
/// keeps all of these as wall-clock times without a zone, so they are taken as they stand.
/// </summary>
internal static class CalendarRuleDays
{
    /// <summary>The platform's number for time on which nobody is to be had; shorter breaks within a workday have a subcode of their own.</summary>
    private const int Unavailable = 2;
    private const int Break = 4;

    /// <summary>No closure and no leave is longer; a rule without any end would otherwise have no days at all.</summary>
    private const int MostDays = 400;

    private const string Weekly = "FREQ=WEEKLY";

    /// <summary>The calendar whose rules say what a rule is about; null where the rule says it itself, or repeats weekly.</summary>
    public static Guid? InnerOf(Entity rule) =>
        rule.Text(CalendarRuleTable.Pattern)?.StartsWith(Weekly, StringComparison.OrdinalIgnoreCase) == true ? null : rule.Lookup(CalendarRuleTable.Innercalendarid);

    /// <param name="inner">The rules of <see cref="InnerOf"/>.</param>
    public static IEnumerable<LocalDate> Of(Entity rule, IEnumerable<Entity> inner) =>
        IsDayOff(rule) ? Days(Start(rule), End(rule)) : inner.Where(IsDayOff).SelectMany(one => Of(rule, one));

    private static bool IsDayOff(Entity rule) =>
        rule.Number<int>(CalendarRuleTable.Timecode) == Unavailable && rule.Number<int>(CalendarRuleTable.Subcode) != Break;

    private static IEnumerable<LocalDate> Of(Entity outer, Entity inner)
    {
        // A list of holidays is dated itself, and holds within the span of the rule that names it.
        if (Start(inner) is not null)
        {
            return Days(Start(inner), End(inner)).Where(day =>
                !(outer.Instant(CalendarRuleTable.Effectiveintervalstart) > day.ToDateTime()) && !(outer.Instant(CalendarRuleTable.Effectiveintervalend) <= day.ToDateTime()));
        }

        var start = Start(outer)?.AddMinutes(inner.Number<int>(CalendarRuleTable.Offset) ?? 0);
        var minutes = inner.Number<int>(CalendarRuleTable.Duration) ?? outer.Number<int>(CalendarRuleTable.Duration) ?? 0;
        var end = start?.AddMinutes(minutes);
        return Days(start, IsWholeDays(minutes) && outer.Instant(CalendarRuleTable.Effectiveintervalend) is { } last && last > end ? last : end);
    }

    private static bool IsWholeDays(int minutes) => minutes > 0 && minutes % (24 * 60) == 0;

    private static DateTime? Start(Entity rule) => rule.Instant(CalendarRuleTable.Effectiveintervalstart) ?? rule.Instant(CalendarRuleTable.Starttime);

    private static DateTime? End(Entity rule) =>
        rule.Instant(CalendarRuleTable.Effectiveintervalend) ?? Start(rule)?.AddMinutes(rule.Number<int>(CalendarRuleTable.Duration) ?? 0);

    private static IEnumerable<LocalDate> Days(DateTime? start, DateTime? end)
    {
        if (start is not { } from)
            yield break;

        var day = LocalDate.Of(from.TimeOfDay == TimeSpan.Zero ? from : from.Date.AddDays(1));
        for (var days = 0; days < MostDays && day.AddDays(1).ToDateTime() <= end; days++, day = day.AddDays(1))
            yield return day;
    }
}
