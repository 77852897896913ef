using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data;

/// <summary>Reads values off rows in the domain's own types. An absent column and an empty one are the same.</summary>
public static class RowValues
{
    public static Guid? Lookup(this Entity row, string column) => row.Value<EntityReference>(column)?.Id;

    /// <summary>The user in an owner or lookup column, or null when it is empty or names something else, such as a team.</summary>
    public static Guid? User(this Entity row, string column) =>
        row.Value<EntityReference>(column) is { LogicalName: SystemUserTable.LogicalName } user ? user.Id : null;

    public static int? Choice(this Entity row, string column) => row.Value<OptionSetValue>(column)?.Value;

    public static decimal? Amount(this Entity row, string column) => row.Value<Money>(column)?.Value;

    public static string? Text(this Entity row, string column) => row.Value<string>(column);

    public static T? Number<T>(this Entity row, string column) where T : struct => row.Raw(column) is T value ? value : null;

    /// <summary>A column that holds a day, whatever kind the platform gave its midnight.</summary>
    public static LocalDate? Day(this Entity row, string column) =>
        row.Raw(column) is DateTime value ? LocalDate.Of(value) : null;

    /// <summary>A column that holds an instant, in UTC.</summary>
    public static DateTime? Instant(this Entity row, string column) =>
        row.Raw(column) is DateTime value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;

    /// <summary>The label of a choice where the platform gave it.</summary>
    public static string? Label(this Entity row, string column) =>
        row.FormattedValues.TryGetValue(column, out var label) ? label : null;

    /// <summary>The name of a column of a linked table, as the platform returns it.</summary>
    public static string Of(string alias, string column) => alias + "." + column;

    /// <summary>As much of a text as a column holds. A character of two halves is not cut in the middle.</summary>
    /// <param name="longest">In characters.</param>
    public static string Shortened(string text, int longest) =>
        text.Length <= longest ? text : text.Substring(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest);

    public static EntityReference? Reference(string table, Guid? id) => id is null ? null : new EntityReference(table, id.Value);

    private static T? Value<T>(this Entity row, string column) where T : class => row.Raw(column) as T;

    private static object? Raw(this Entity row, string column) =>
        row.Attributes.TryGetValue(column, out var value)
            ? value is AliasedValue aliased ? aliased.Value : value
            : null;
}
