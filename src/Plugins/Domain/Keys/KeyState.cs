using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Keys;

/// <summary>What becomes of a row's key when the row is deactivated or comes back.</summary>
public static class KeyState
{
    /// <param name="table">As administrators know it.</param>
    public static Refusal Taken(string table) => new(
        RefusalCode.KeyTaken, table, "It cannot be active again: another row has taken its place.", "Go on with that one, or deactivate it first.");

    /// <param name="key">As stored, released or not.</param>
    /// <returns>The key that fits the state; the same text when it fits already.</returns>
    public static string Of(string key, Guid row, bool isActive)
    {
        var suffix = RowKey.Suffix(row);
        var plain = key.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? key.Substring(0, key.Length - suffix.Length) : key;
        return isActive ? plain : plain + suffix;
    }
}
