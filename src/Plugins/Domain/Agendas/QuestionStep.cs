namespace CrmCoaching.Domain.Agendas;

/// <summary>How far the manager goes: asks first, then says what was observed, and only then tells.</summary>
public enum QuestionStep
{
    Ask = 0,
    Observe = 1,
    Tell = 2,
}
