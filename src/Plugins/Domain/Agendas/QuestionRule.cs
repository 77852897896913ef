using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Domain.Agendas;

/// <summary>Which questions of the bank stand beside a block: few, so that they are read.</summary>
public sealed class QuestionRule(Depth? depth, IReadOnlyCollection<string> missed, Guid? focusSkill)
{
    private const int ToAsk = 2;
    private const int OfOthers = 1;

    /// <summary>
    /// In steps, asking first. What names a depth, KPI or skill is only for 1:1s that have it; of those that fit, the
    /// focus skill comes before a missed KPI and that before the depth. The rest is the order of the texts, so that the
    /// same circumstances give the same questions.
    /// </summary>
    public IReadOnlyList<CoachingQuestion> For(AgendaBlock block, IEnumerable<CoachingQuestion> bank) =>
    [
        .. bank.Where(question => question.Block == block && Fits(question))
            .GroupBy(question => question.Step)
            .OrderBy(step => step.Key)
            .SelectMany(step => step
                .OrderByDescending(question => question.Skill is not null)
                .ThenByDescending(question => question.Kpi is not null)
                .ThenByDescending(question => question.Depth is not null)
                .ThenBy(question => question.Text, StringComparer.Ordinal)
                .ThenBy(question => question.Id)
                .Take(step.Key == QuestionStep.Ask ? ToAsk : OfOthers)),
    ];

    private bool Fits(CoachingQuestion question) =>
        (question.Depth is null || question.Depth == depth)
        && (question.Kpi is null || missed.Contains(question.Kpi, StringComparer.OrdinalIgnoreCase))
        && (question.Skill is null || question.Skill == focusSkill);
}
