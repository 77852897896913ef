using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Agendas;

/// <summary>Puts the agenda of a 1:1 together.</summary>
/// <param name="asCaller">For what was written earlier, of which each reads only what they may.</param>
public sealed class AgendaStore(IOrganizationService service, IOrganizationService asCaller)
{
    private const int DaysInWeek = 7;

    /// <summary>Four reads: the 1:1 with its cadence and the focus, topics, questions, earlier answers.</summary>
    /// <param name="settings">Of this solution, by schema name.</param>
    public AgendaJson Of(Meeting meeting, IReadOnlyDictionary<string, string> settings)
    {
        var context = new AgendaContextStore(service).Of(meeting);
        var bank = new AgendaBankStore(service);
        var weeks = AgendaSettings.PinnedWeeks(settings);
        var day = meeting.Rep.Zone.DateOf(meeting.Start);
        var pinned = context.Pinned?.On(day, context.Chosen, weeks);
        var topics = TopicRule.Of(bank.Topics(meeting.Rep.Zone), pinned ?? new PinnedTemplate(null, day));
        var questions = bank.Questions();
        var rule = new QuestionRule(context.Depth, [.. context.Missed], context.FocusSkill);
        var answers = new PastAnswerStore(asCaller).Before(meeting);
        return new AgendaJson
        {
            Template = topics.Count > 0 ? topics[0].TemplateName : null,
            SameSince = pinned?.Since.ToString(),
            SameUntil = pinned?.Since.AddDays(weeks * DaysInWeek).ToString(),
            CoachingShareAim = AgendaSettings.CoachingShareAim(settings),
            Blocks = [.. Enum.GetValues(typeof(AgendaBlock)).Cast<AgendaBlock>().Select(block => BlockJson.Of(block, topics, answers, rule.For(block, questions)))],
        };
    }
}
