using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CrmCoaching.Domain.Kpis;

/// <summary>What a KPI is called and where it stands on the scorecard.</summary>
public sealed class KpiLabel
{
    private static readonly Regex CodeForm = new("^[a-z][a-z0-9_]{0,99}$", RegexOptions.CultureInvariant);

    /// <param name="code">Lower-case letters, digits and underscores; what other definitions and stored months refer to.</param>
    /// <exception cref="ArgumentException">The code is not of that form, or there is no name.</exception>
    public KpiLabel(string code, string name, KpiCategory category)
    {
        if (!CodeForm.IsMatch(code ?? ""))
            throw new ArgumentException($"'{code}' is no KPI code: use lower-case letters, digits and underscores, a letter first.", nameof(code));
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException($"The KPI {code} has no name.", nameof(name));

        Code = code!;
        Name = name;
        Category = category;
    }

    public string Code { get; }

    public string Name { get; }

    public KpiCategory Category { get; }

    public KpiUnit Unit { get; init; } = KpiUnit.Number;

    public KpiDirection Direction { get; init; } = KpiDirection.HigherIsBetter;

    /// <summary>One of the few results that decide how deep a scorecard goes.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Computed for others, never shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Position on the scorecard; lower comes first.</summary>
    public int Order { get; init; }

    /// <summary>Codes of the results to which this input leads.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Codes in a text, separated by commas, semicolons or blanks.</summary>
    public static IReadOnlyList<string> Codes(string? text) =>
        (text ?? "").Split([',', ';', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
}
