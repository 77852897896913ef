using System;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Data.Cadences;

/// <summary>An active cadence.</summary>
/// <param name="Plan">Null when a value was put into the row that no meeting can follow; its 1:1s stay as they are until it is mended.</param>
/// <param name="Horizon">Through this day all is planned; null while the cadence is new or was changed.</param>
public sealed record CadenceRow(
    Guid Id, Guid Manager, Guid Rep, string RepName, Guid? RepsManager, bool IsRepDisabled, bool IsManagerDisabled, CadencePlan? Plan, LocalDate? Horizon)
{
    /// <summary>One of <see cref="Tables.CadenceTable.OverrideReasonChoice"/>; null where the frequency is the recommended one.</summary>
    public int? OverrideReason { get; init; }
}
