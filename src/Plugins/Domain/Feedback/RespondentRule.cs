using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Feedback;

/// <summary>Who may answer about a manager.</summary>
public static class RespondentRule
{
    /// <summary>Whether somebody is a rep of the manager: now, or in a 1:1 of the period that was held or stands.</summary>
    /// <param name="managerNow">The caller's manager now.</param>
    /// <param name="sharesOneOnOne">Asked only when it matters.</param>
    public static bool IsRep(Guid caller, Guid manager, Guid? managerNow, Func<bool> sharesOneOnOne) =>
        caller != manager && (managerNow == manager || sharesOneOnOne());

    /// <returns>Null when the caller may answer.</returns>
    public static Refusal? Check(Instrument instrument, bool isRep, bool isTheManager) => instrument switch
    {
        Instrument.Self => isTheManager ? null : Refused("Only managers rate themselves, each only themselves.", "Name yourself as the manager, or answer as a rep."),
        _ => isRep ? null : Refused("Only who is a rep of the manager, or has a 1:1 with them in the period, may answer.", "Name your own manager, or have the manager corrected on your user record."),
    };

    private static Refusal Refused(string rule, string remedy) => new(RefusalCode.CallerNotAllowed, "Feedback", rule, remedy);
}
