using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Data.Calendar;

/// <summary>The one place that knows where a person's time zone is kept.</summary>
public static class ZoneStore
{
    /// <summary>
    /// The zone of a platform code and its name. The platform names zones as Windows does; elsewhere the
    /// framework maps these names to its own.
    /// </summary>
    /// <param name="code"><c>usersettings.timezonecode</c>, or null for a user without settings.</param>
    /// <param name="standardName"><c>timezonedefinition.standardname</c> of that code, or null.</param>
    /// <returns>UTC where nothing is known, as the platform does for users without settings.</returns>
    /// <exception cref="TimeZoneNotFoundException">The machine has no such zone.</exception>
    public static LocalZone Zone(int? code, string? standardName) =>
        code is null || string.IsNullOrEmpty(standardName)
            ? LocalZone.Utc
            : new LocalZone(code.Value, TimeZoneInfo.FindSystemTimeZoneById(standardName!));
}
