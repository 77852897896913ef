using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Agendas;

/// <summary>An opportunity about which something is decided.</summary>
/// <param name="CloseDate">Estimated.</param>
public sealed record DecidedDeal(Guid Id, string Name, OpportunityState State, LocalDate? CloseDate, bool IsOnHold);
