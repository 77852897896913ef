using System;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.Agendas;

/// <summary>A question of the bank that an organisation starts with.</summary>
/// <param name="Code">Makes its id, and never changes.</param>
public sealed record ShippedQuestion(string Code, AgendaBlock Block, QuestionStep Step, string Text)
{
    public Depth? Depth { get; init; }

    /// <summary>The code of a shipped KPI.</summary>
    public string? Kpi { get; init; }

    /// <summary>The id of a shipped skill.</summary>
    public Guid? Skill { get; init; }
}
