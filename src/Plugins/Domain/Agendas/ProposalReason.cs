namespace CrmCoaching.Domain.Agendas;

/// <summary>Why an opportunity is proposed for a rep's agenda.</summary>
public enum ProposalReason
{
    None = 0,
    FellBack = 1,
    Slipped = 2,
    Untouched = 3,
    LostValue = 4,
    Stalled = 5,
    Won = 6,
}
