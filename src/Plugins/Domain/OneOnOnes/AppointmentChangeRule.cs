using System;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What a change of an appointment, from Outlook or in the CRM, does to its 1:1.</summary>
public static class AppointmentChangeRule
{
    /// <param name="start">UTC: when the appointment is now.</param>
    /// <param name="end">UTC.</param>
    public static AppointmentChange Of(MeetingOneOnOne one, bool isCancelled, DateTime? start, DateTime? end)
    {
        if (isCancelled)
            return one.IsInProgress ? AppointmentChange.None : AppointmentChange.CallOff;
        return start is not null && end is not null && (start != one.Start || end != one.End) ? AppointmentChange.Move : AppointmentChange.None;
    }
}
