using System.Globalization;
using System.Text.RegularExpressions;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Maintenance;

/// <summary>All own rows and notifications of an organisation as texts without ids, so that two organisations can be compared.</summary>
internal static partial class EndState
{
    private static readonly string[] Runs = ["coach_run"];
    private static readonly string[] Others = ["appnotification", "appointment", "task"];

    public static IReadOnlyList<string> Of(HostFixture host) =>
    [
        .. host.Organization.Metadata.Tables.Select(table => table.LogicalName)
            .Where(name => (name.StartsWith("coach_", StringComparison.Ordinal) && !Runs.Contains(name)) || Others.Contains(name))
            .SelectMany(table => Rows(host, table)).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Rows(HostFixture host, string table) =>
        host.As(KnownRows.SystemUser).RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities.Select(row => table + " " + Text(row));

    private static string Text(Entity row) => string.Join(" ", row.Attributes
        .Where(pair => pair.Key is not ("createdon" or "modifiedon" or "versionnumber" or "coach_value"))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={Value(pair.Value)}"));

    private static string Value(object? value) => value switch
    {
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => Numbered().Replace(reference.Name ?? reference.LogicalName, ""),
        Guid => "id",
        null => "",
        _ => Id().Replace(Convert.ToString(value, CultureInfo.InvariantCulture)!, "id"),
    };

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32}")]
    private static partial Regex Id();

    /// <summary>Test users have a running number in their sign-in name.</summary>
    [GeneratedRegex("[0-9]+@test")]
    private static partial Regex Numbered();
}
