using System;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Domain.Agendas;

/// <summary>A question of the bank.</summary>
/// <param name="Depth">The depth that it is for; null for any.</param>
/// <param name="Kpi">The code of the KPI whose miss it is about; null for none.</param>
/// <param name="Skill">The skill that it is about; null for none.</param>
public sealed record CoachingQuestion(Guid Id, string Text, AgendaBlock Block, QuestionStep Step, Depth? Depth, string? Kpi, Guid? Skill);
