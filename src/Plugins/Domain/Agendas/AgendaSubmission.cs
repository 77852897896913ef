using System;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Agendas;

/// <summary>The rep's handing in of an agenda.</summary>
/// <param name="On">UTC.</param>
/// <param name="IsFirst">Whether it has to be written.</param>
public sealed record AgendaSubmission(DateTime On, bool IsFirst)
{
    /// <summary>The first time counts: who adds to an agenda that was in time has still handed it in in time.</summary>
    public static AgendaSubmission Of(Meeting meeting, DateTime nowUtc) =>
        meeting.AgendaSubmittedOn is { } first ? new AgendaSubmission(first, IsFirst: false) : new AgendaSubmission(nowUtc, IsFirst: true);

    /// <summary>Whether the other had the time to read it.</summary>
    /// <param name="start">UTC; when the 1:1 is scheduled now, so that moving it later gives more time.</param>
    public bool IsInAdvance(DateTime start, TimeSpan ahead) => On <= start - ahead;

    /// <returns>Null when it may be handed in.</returns>
    public static Refusal? Check(Meeting meeting) =>
        meeting.HasEnded
            ? new Refusal(RefusalCode.AgendaClosed, meeting.Title, "It has ended, so its agenda is closed.", "Put the items on the agenda of the next 1:1.")
            : null;
}
