using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Access;

/// <summary>
/// Who may write down something about a rep that opens the rep's numbers, takes over the rep's agenda or stands in the
/// way of the rep's manager. A right to create rows says nothing of whom they are about.
/// </summary>
public static class OwnRepRule
{
    /// <param name="row">What is written, for the message.</param>
    /// <param name="caller">Who writes it.</param>
    /// <param name="managerNow">The rep's manager by the user record; null for none.</param>
    /// <param name="named">Whom the row names as the manager; null where it names nobody.</param>
    /// <param name="mayBeSelf">Whether the rep may write it, too.</param>
    /// <returns>Null when all is well.</returns>
    public static Refusal? Check(string row, Guid caller, Guid rep, Guid? managerNow, Guid? named, bool mayBeSelf)
    {
        var isAllowed = caller == managerNow || (mayBeSelf && caller == rep);
        return isAllowed && (named is null || named == managerNow)
            ? null
            : new Refusal(
                RefusalCode.CallerNotAllowed, row, "It is about somebody who is no rep of the manager's.",
                "Choose a rep who reports to you, or have the rep's manager corrected on the user record.");
    }

    /// <summary>A 1:1 that had ended is open again: then it opens the rep's numbers and agenda of now.</summary>
    /// <param name="manager">Whose 1:1 it is.</param>
    /// <param name="managerNow">The rep's manager by the user record; null for none.</param>
    public static Refusal? CheckReopened(Guid? manager, Guid? managerNow) =>
        manager == managerNow
            ? null
            : new Refusal(
                RefusalCode.CallerNotAllowed, "1:1", "It has ended, and its manager is the rep's manager no more.", "Plan another with the manager of now.");
}
