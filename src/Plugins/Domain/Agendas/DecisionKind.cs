namespace CrmCoaching.Domain.Agendas;

/// <summary>How a discussed opportunity goes on.</summary>
public enum DecisionKind
{
    None = 0,

    /// <summary>The customer takes a next step on a day.</summary>
    Advance = 1,

    /// <summary>It rests until a day.</summary>
    Park = 2,

    /// <summary>It is closed as lost, for a reason.</summary>
    Drop = 3,
}
