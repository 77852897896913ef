using System;

namespace CrmCoaching.Domain.Refusals;

/// <summary>
/// An expected no: which row, which rule, and what to do about it. The text reaches the user as it stands,
/// so it never repeats a private text.
/// </summary>
public sealed record Refusal
{
    /// <exception cref="ArgumentException">No code, or one of the three parts is empty.</exception>
    public Refusal(RefusalCode code, string row, string rule, string remedy)
    {
        if (code == RefusalCode.None)
            throw new ArgumentException("A refusal has a code.", nameof(code));

        Code = code;
        Row = Required(row, nameof(row));
        Rule = Required(rule, nameof(rule));
        Remedy = Required(remedy, nameof(remedy));
    }

    public RefusalCode Code { get; }

    /// <summary>What was refused, as the reader knows it: "1:1 of Ann Lee on 2026-03-02".</summary>
    public string Row { get; }

    /// <summary>A sentence that ends with a full stop.</summary>
    public string Rule { get; }

    /// <summary>A sentence that ends with a full stop.</summary>
    public string Remedy { get; }

    public string Message => $"{Row}: {Rule} {Remedy}";

    private static string Required(string text, string parameter) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("A refusal names row, rule and remedy.", parameter) : text;
}
