using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Notifications;

/// <summary>An open commitment as far as reminders need to know.</summary>
/// <param name="Owner">Who made it.</param>
/// <param name="DueOn">The last day on which it can be kept.</param>
public sealed record Promise(Guid Id, string Table, Person Owner, LocalDate DueOn);
