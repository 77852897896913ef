using System.Globalization;
using System.Text.RegularExpressions;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>Everything that completing a 1:1 could touch, as text.</summary>
internal static partial class Snapshot
{
    private static readonly string[] Tables =
    [
        OneOnOneTable.LogicalName, CommitmentTable.LogicalName, ScoreFactorTable.LogicalName, AgendaItemTable.LogicalName,
        AppointmentTable.LogicalName, TaskTable.LogicalName, AppNotificationTable.LogicalName, SystemUserTable.LogicalName,
        PrincipalObjectAccessTable.LogicalName,
    ];

    public static string Of(IOrganizationService service) => string.Join('\n', Tables.SelectMany(table => service.All(table)
        .OrderBy(row => row.Id)
        .Select(row => table + ": " + string.Join("; ", row.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Text)))));

    /// <summary>
    /// A snapshot without what differs between two that do the same: ids of new rows, and the number of each write.
    /// </summary>
    /// <param name="before">The snapshot of the common beginning, whose ids are the same in both.</param>
    public static string Comparable(string snapshot, string before)
    {
        var known = Ids().Matches(before).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return string.Join('\n', snapshot.Split('\n')
            .Select(line => VersionNumbers().Replace(Ids().Replace(line, id => known.Contains(id.Value) ? id.Value : "new"), ""))
            .Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();

    [GeneratedRegex("versionnumber=[0-9]+(; )?")]
    private static partial Regex VersionNumbers();

    private static string Text(KeyValuePair<string, object> pair) => pair.Key + "=" + pair.Value switch
    {
        EntityReference reference => reference.Id.ToString(),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        EntityCollection rows => rows.Entities.Count.ToString(CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };
}
