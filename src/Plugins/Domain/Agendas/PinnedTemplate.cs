using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Agendas;

/// <summary>
/// The template that the 1:1s of a cadence follow. It stays the same for weeks, so that answers can be compared; who
/// chooses another chooses it for the time after.
/// </summary>
/// <param name="Template">Null when none was chosen: then the organisation's first one counts.</param>
/// <param name="Since">The day, on the cadence's calendar, from which the weeks are counted.</param>
public sealed record PinnedTemplate(Guid? Template, LocalDate Since)
{
    private const int DaysInWeek = 7;

    /// <summary>What counts on a day, once the weeks before it have run out as often as they have.</summary>
    /// <param name="chosen">The template that was chosen last.</param>
    /// <param name="weeks">For how long a template stays.</param>
    public PinnedTemplate On(LocalDate day, Guid? chosen, int weeks)
    {
        var length = weeks * DaysInWeek;
        var periods = Since.DaysUntil(day) / length;
        return Since.DaysUntil(day) < length ? this : new PinnedTemplate(chosen, Since.AddDays(periods * length));
    }

    /// <summary>What stays when another template is chosen. Before the first day there is nothing yet to compare with.</summary>
    /// <param name="before">The template that was chosen before.</param>
    /// <param name="now">The template that is chosen.</param>
    public PinnedTemplate Choose(LocalDate today, Guid? before, Guid? now, int weeks) =>
        today < Since ? this with { Template = now } : On(today, before, weeks);
}
