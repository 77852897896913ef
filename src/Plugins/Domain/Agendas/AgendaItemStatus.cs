namespace CrmCoaching.Domain.Agendas;

/// <summary>What became of an agenda item.</summary>
public enum AgendaItemStatus
{
    Open = 0,
    Discussed = 1,
    CarriedOver = 2,
}
