using System.Globalization;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>Everything that completing a 1:1 could touch, as text.</summary>
internal static class Snapshot
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

    private static string Text(KeyValuePair<string, object> pair) => pair.Key + "=" + pair.Value switch
    {
        EntityReference reference => reference.Id.ToString(),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        EntityCollection rows => rows.Entities.Count.ToString(CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };
}
