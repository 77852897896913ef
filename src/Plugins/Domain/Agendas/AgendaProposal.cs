using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Domain.Agendas;

/// <summary>An item that the rep may confirm.</summary>
public sealed record AgendaProposal(AgendaBlock Block, ProposalReason Because, DigestLine Line);
