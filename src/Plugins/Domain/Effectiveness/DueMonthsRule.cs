using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Which months of a manager are to be computed.</summary>
public static class DueMonthsRule
{
    /// <summary>
    /// The current one, those that are kept but not frozen, and those that were left out since. Of a manager of whom nothing
    /// is kept, the months before as well, as far back as results are compared.
    /// </summary>
    public static IReadOnlyList<CalendarMonth> Of(IReadOnlyCollection<ManagerMonth> kept, CalendarMonth current, EffectivenessSettings settings)
    {
        if (kept.Count == 0)
            return current.Add(-settings.EffectMonths).To(current);

        var frozen = new HashSet<CalendarMonth>(kept.Where(month => month.IsFrozen).Select(month => month.Month));
        return [.. kept.Min(month => month.Month).To(current).Where(month => !frozen.Contains(month))];
    }

    /// <summary>Whether the manager had anything to do with coaching in the month, so that there is something to keep.</summary>
    public static bool HasContent(TeamFacts facts, CalendarMonth month, CalendarMonth current) =>
        (month == current && facts.Team.Count > 0)
        || facts.Meetings.Any(one => one.Manager == facts.Manager && (month.Span.Contains(one.Day) || month.Span.Contains(one.OriginalDay)));
}
