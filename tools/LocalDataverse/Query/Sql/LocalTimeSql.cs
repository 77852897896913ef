using System.Globalization;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Dates;

namespace LocalDataverse.Query.Sql;

/// <summary>Seconds on the caller's wall clock, computed in SQL from the zone's changes instead of a call per row.</summary>
internal static class LocalTimeSql
{
    public static string Write(string column, Column definition, bool userTimeZone, SqlContext context)
    {
        if (definition.DateBehavior != DateBehavior.UserLocal || !userTimeZone)
        {
            return column;
        }

        var zone = ZoneTransitions.Of(context.Scope.User.TimeZone);
        return $"({column} + {Offset(column, zone, 0, zone.Changes.Count)})";
    }

    // A balanced search tree: eight or nine comparisons find one of two centuries' changes.
    private static string Offset(string column, ZoneTransitions zone, int first, int end)
    {
        if (first == end)
        {
            var offset = first == 0 ? zone.InitialOffset : zone.Changes[first - 1].Offset;
            return offset.ToString(CultureInfo.InvariantCulture);
        }

        var middle = (first + end) / 2;
        var at = zone.Changes[middle].At.ToString(CultureInfo.InvariantCulture);
        return $"CASE WHEN {column} < {at} THEN {Offset(column, zone, first, middle)} ELSE {Offset(column, zone, middle + 1, end)} END";
    }
}
