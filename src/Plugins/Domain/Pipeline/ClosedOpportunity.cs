using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What the stamps of an opportunity are decided from.</summary>
/// <param name="OwningUser">Null when a team owns it.</param>
/// <param name="CreatedOn">On the calendar of whoever closes it.</param>
/// <param name="ClosedOn">Null when open, or closed without a date.</param>
public sealed record ClosedOpportunity(OpportunityState State, Guid? OwningUser, LocalDate CreatedOn, LocalDate? ClosedOn);
