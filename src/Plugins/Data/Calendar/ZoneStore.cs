using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Calendar;

/// <summary>The one place that knows where a person's time zone is kept.</summary>
public sealed class ZoneStore(IOrganizationService service)
{
    private const string Definition = "zone";

    /// <summary>One read.</summary>
    /// <returns>UTC for nobody, and for a user without settings.</returns>
    public LocalZone ZoneOf(Guid? user)
    {
        if (user is null)
            return LocalZone.Utc;

        var query = new QueryExpression(UserSettingsTable.LogicalName) { ColumnSet = new ColumnSet(UserSettingsTable.Timezonecode), TopCount = 1 };
        query.Criteria.AddCondition(UserSettingsTable.Id, ConditionOperator.Equal, user.Value);
        var definition = query.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        definition.EntityAlias = Definition;
        definition.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault() is { } settings
            ? Zone(settings.Number<int>(UserSettingsTable.Timezonecode), settings.Text(RowValues.Of(Definition, TimeZoneDefinitionTable.Standardname)))
            : LocalZone.Utc;
    }

    /// <summary>The zone of a platform code, as cadences and rep months keep it. One read.</summary>
    public LocalZone ZoneOf(int code)
    {
        var query = new QueryExpression(TimeZoneDefinitionTable.LogicalName) { ColumnSet = new ColumnSet(TimeZoneDefinitionTable.Standardname), TopCount = 1 };
        query.Criteria.AddCondition(TimeZoneDefinitionTable.Timezonecode, ConditionOperator.Equal, code);
        return Zone(code, service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Text(TimeZoneDefinitionTable.Standardname));
    }

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
            : new LocalZone(code.Value, Rules(standardName!));

    private static TimeZoneInfo Rules(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (TimeZoneNotFoundException)
        {
            // Windows finds some zones by another name than the standard name that it shows, and the platform keeps the latter.
            if (TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(zone => string.Equals(zone.StandardName, name, StringComparison.OrdinalIgnoreCase)) is { } shown)
                return shown;
            throw;
        }
    }
}
