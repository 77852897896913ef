using System;

namespace CrmCoaching.Domain.Notifications;

/// <summary>
/// Something that one person is told once. Names and dates only: a notification shows on screens that others may see,
/// so it never carries what was written or said.
/// </summary>
public sealed record Notice
{
    /// <summary>What the platform's columns hold.</summary>
    private const int LongestTitle = 100;
    private const int LongestBody = 500;

    /// <param name="table">Of the row that it is about, which opens from it; its logical name.</param>
    /// <exception cref="ArgumentException">A part is empty.</exception>
    public Notice(NoticeKind kind, Guid recipient, string table, Guid row, string title, string body)
    {
        if (recipient == Guid.Empty || row == Guid.Empty || string.IsNullOrEmpty(table))
            throw new ArgumentException("A notice has a recipient and a row.");

        Kind = kind;
        Recipient = recipient;
        Table = table;
        Row = row;
        Title = Within(title, LongestTitle, nameof(title));
        Body = Within(body, LongestBody, nameof(body));
    }

    public NoticeKind Kind { get; }

    public Guid Recipient { get; }

    public string Table { get; }

    public Guid Row { get; }

    public string Title { get; }

    public string Body { get; }

    /// <summary>Tells apart what the same person is told of the same row more than once, such as a month.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>Whether something was left undone.</summary>
    public bool IsWarning { get; init; }

    /// <summary>How long it stays, unless it is dismissed before.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The same for the same thing, whoever makes it and however often.</summary>
    public string Identity => $"notice:{Kind}:{Table}:{Row:D}:{Recipient:D}:{Occasion}";

    private static string Within(string text, int longest, string parameter)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("A notice says something.", parameter);

        return text.Length <= longest ? text : text.Remove(longest - 1) + "…";
    }
}
