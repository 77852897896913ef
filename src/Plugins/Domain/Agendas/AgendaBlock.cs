namespace CrmCoaching.Domain.Agendas;

/// <summary>The parts of every agenda, in their order.</summary>
public enum AgendaBlock
{
    ConnectAndPraise = 0,
    Commitments = 1,
    Coaching = 2,
    StatusExceptions = 3,
    Actions = 4,
}
