using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Data.Access;

/// <summary>Every table of which a part is computed or fixed. Tables that are not here are written by people as a whole, or by nobody but SYSTEM.</summary>
public static class WriteRules
{
    public static IReadOnlyList<WriteRule> All { get; } =
        [.. ConversationWriteRules.All, .. DevelopmentWriteRules.All, .. ConfigurationWriteRules.All, .. FactWriteRules.All];

    /// <exception cref="InvalidOperationException">There is none for the table.</exception>
    public static WriteRule Of(string table) =>
        All.FirstOrDefault(rule => rule.Table == table) ?? throw new InvalidOperationException($"{table} has no write rule.");
}
