using System;
using System.Globalization;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Notifications;

/// <summary>Days and times as their reader knows them.</summary>
internal static class When
{
    /// <summary>"Friday 12 June, 10:00", on the reader's own clock.</summary>
    public static string At(Person reader, DateTime utc) =>
        reader.Zone.ToLocal(utc).ToString("dddd d MMMM, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Friday 12 June".</summary>
    public static string On(LocalDate day) => day.ToDateTime().ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
