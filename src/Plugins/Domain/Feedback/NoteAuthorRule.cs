using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Feedback;

/// <summary>Who may write and get back private notes on a 1:1.</summary>
public static class NoteAuthorRule
{
    /// <summary>Only the two whose 1:1 it is write notes on it.</summary>
    public static Refusal? CheckSave(bool isParty) => isParty ? null : Refused();

    /// <summary>Whoever wrote a note gets it back, also when the 1:1 has gone to another manager since.</summary>
    public static Refusal? CheckRead(bool isParty, bool hasOwnNotes) => isParty || hasOwnNotes ? null : Refused();

    /// <summary>The same for a 1:1 that does not exist, so that nobody learns which do.</summary>
    private static Refusal Refused() => new(
        RefusalCode.CallerNotAllowed, "Private note", "Only the manager and the rep of a 1:1 have private notes on it.", "Open a 1:1 of your own.");
}
