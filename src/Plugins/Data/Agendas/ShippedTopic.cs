using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Data.Agendas;

/// <summary>A topic of the agenda that an organisation starts with.</summary>
/// <param name="Code">Makes its id, and never changes.</param>
public sealed record ShippedTopic(string Code, AgendaBlock Block, int Minutes, string Name, string Prompt);
