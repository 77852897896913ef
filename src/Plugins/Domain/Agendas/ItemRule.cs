using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Agendas;

/// <summary>Who may put what on an agenda, change it and take it off.</summary>
public static class ItemRule
{
    /// <summary>Only the two of a 1:1 put something on its agenda, and only until it ends.</summary>
    public static Refusal? CheckNew(Meeting meeting, Guid caller) =>
        RepCallerRule.Check(meeting.CallerOf(caller), meeting.Rep.Name, RepCaller.Self, RepCaller.Manager) ?? AgendaSubmission.Check(meeting);

    /// <param name="isReadable">Whether the caller may read it.</param>
    /// <param name="isWaiting">Whether an open item of the same 1:1 is about it.</param>
    public static Refusal? CheckOpportunity(Meeting meeting, bool isReadable, bool isWaiting)
    {
        if (!isReadable)
            return new Refusal(RefusalCode.RowNotFound, meeting.Title, "There is no such opportunity, or you may not read it.", "Choose an opportunity that you can open.");
        return isWaiting
            ? new Refusal(RefusalCode.OpportunityOnAgenda, meeting.Title, "The opportunity is on this agenda already.", "Write to the item that is there.")
            : null;
    }

    /// <summary>What was carried over is history, and goes on in the next 1:1.</summary>
    public static Refusal? CheckChange(AgendaItem item) =>
        item.Status == AgendaItemStatus.CarriedOver
            ? new Refusal(RefusalCode.ItemCarriedOver, "Agenda item", "It was carried over to the next 1:1.", "Change the item there.")
            : null;

    /// <summary>Who raised an item may take it off again, until the 1:1 has ended.</summary>
    public static Refusal? CheckDelete(AgendaItem item, Meeting? meeting, Guid caller)
    {
        if (item.RaisedBy != caller)
            return new Refusal(RefusalCode.ItemOfAnother, "Agenda item", "Only who raised it may delete it.", "Ask them, or mark it as discussed.");
        return CheckChange(item) ?? (meeting is null ? null : AgendaSubmission.Check(meeting));
    }
}
