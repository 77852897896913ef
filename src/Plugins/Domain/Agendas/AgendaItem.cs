using System;

namespace CrmCoaching.Domain.Agendas;

/// <summary>Something on the agenda of a 1:1.</summary>
/// <param name="Opportunity">Null when it is about none.</param>
/// <param name="RaisedBy">Null when it was imported without anybody.</param>
/// <param name="Decided">What was decided about its opportunity; null while nothing was.</param>
public sealed record AgendaItem(Guid Id, string Title, Guid OneOnOne, Guid? Opportunity, AgendaItemStatus Status, Guid? RaisedBy, OpportunityDecision? Decided);
