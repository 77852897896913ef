using System;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Domain.Notifications;

/// <summary>A 1:1 as far as reminders need to know. All instants in UTC.</summary>
/// <param name="DocumentedOn">When it was completed; null before.</param>
public sealed record Meeting(Guid Id, string Table, Person Manager, Person Rep, DateTime Start, DateTime End, DateTime CreatedOn, DateTime? DocumentedOn);
