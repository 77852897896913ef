using System;

namespace CrmCoaching.Domain.Keys;

/// <summary>What becomes of a row's key when the row is deactivated or comes back.</summary>
public static class KeyState
{
    /// <param name="key">As stored, released or not.</param>
    /// <returns>The key that fits the state; the same text when it fits already.</returns>
    public static string Of(string key, Guid row, bool isActive)
    {
        var suffix = RowKey.Suffix(row);
        var plain = key.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? key.Substring(0, key.Length - suffix.Length) : key;
        return isActive ? plain : plain + suffix;
    }
}
