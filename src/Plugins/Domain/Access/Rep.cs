using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Access;

/// <summary>A person who is coached.</summary>
/// <param name="Manager">Who is their manager now; null when the user record names none.</param>
public sealed record Rep(Guid Id, string Name, Guid? Manager, LocalZone Zone)
{
    /// <summary>Whether somebody reports to them, as far as whoever asked may know.</summary>
    public bool HasReports { get; init; }
}
