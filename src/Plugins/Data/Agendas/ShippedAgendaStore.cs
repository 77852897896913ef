using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>Creates what is not there of the shipped agenda and questions; the shipped skills must be there. Ids follow from their codes, so what was renamed or deactivated is found again.</summary>
public sealed class ShippedAgendaStore(IOrganizationService service)
{
    private const char ReleasedKeySeparator = '|';
    private const int OrderStep = 10;

    /// <summary>Two reads when everything is there.</summary>
    /// <returns>The names of the tables with how many rows were created in them; none where all were there.</returns>
    public IReadOnlyList<string> CreateMissing()
    {
        var created = new List<Entity>();
        var templates = Ids(AgendaTemplateTable.LogicalName);
        if (!templates.Contains(TemplateId))
            created.AddRange(Agenda(Ids(AgendaTopicTable.LogicalName)));
        var questions = Ids(QuestionTable.LogicalName);
        ShippedQuestion[] missing = [.. ShippedQuestions.All.Where(question => !questions.Contains(QuestionId(question)))];
        var kpis = missing.Length == 0 ? [] : Kpis();
        created.AddRange(missing.Where(question => question.Kpi is null || kpis.ContainsKey(question.Kpi)).Select(question => Row(question, kpis)));

        foreach (var row in created)
            service.Create(row);
        return [.. created.GroupBy(row => row.LogicalName).Select(rows => $"{rows.Key}: {rows.Count()}")];
    }

    private static Guid TemplateId => ComponentId.Of("template:" + ShippedAgenda.TemplateCode);

    private static Guid QuestionId(ShippedQuestion question) => ComponentId.Of("question:" + question.Code);

    /// <summary>With its topics, which an organisation may take out: as long as the template is there they are not put in again.</summary>
    /// <param name="topics">Those that are there, because they went to another template before this one was deleted.</param>
    private static IEnumerable<Entity> Agenda(HashSet<Guid> topics)
    {
        yield return new Entity(AgendaTemplateTable.LogicalName, TemplateId)
        {
            [AgendaTemplateTable.Name] = ShippedAgenda.TemplateName,
            [AgendaTemplateTable.Description] = ShippedAgenda.TemplateDescription,
        };
        for (var place = 0; place < ShippedAgenda.Topics.Count; place++)
        {
            var topic = ShippedAgenda.Topics[place];
            var id = ComponentId.Of("topic:" + topic.Code);
            if (topics.Contains(id))
                continue;

            yield return new Entity(AgendaTopicTable.LogicalName, id)
            {
                [AgendaTopicTable.Template] = new EntityReference(AgendaTemplateTable.LogicalName, TemplateId),
                [AgendaTopicTable.Block] = new OptionSetValue(AgendaBlocks.Choice(topic.Block)),
                [AgendaTopicTable.Name] = topic.Name,
                [AgendaTopicTable.Prompt] = topic.Prompt,
                [AgendaTopicTable.Minutes] = topic.Minutes,
                [AgendaTopicTable.Order] = (place + 1) * OrderStep,
            };
        }
    }

    private static Entity Row(ShippedQuestion question, Dictionary<string, Guid> kpis)
    {
        var row = new Entity(QuestionTable.LogicalName, QuestionId(question))
        {
            [QuestionTable.Text] = question.Text,
            [QuestionTable.Block] = new OptionSetValue(AgendaBlocks.Choice(question.Block)),
            [QuestionTable.Step] = new OptionSetValue(question.Step switch
            {
                QuestionStep.Observe => StepChoice.Observe,
                QuestionStep.Tell => StepChoice.Tell,
                _ => StepChoice.Ask,
            }),
        };
        if (question.Depth is { } depth)
            row[QuestionTable.Depth] = new OptionSetValue(KpiChoices.Of(depth));
        if (question.Kpi is { } code)
            row[QuestionTable.Kpi] = new EntityReference(KpiDefinitionTable.LogicalName, kpis[code]);
        if (question.Skill is { } skill)
            row[QuestionTable.Skill] = new EntityReference(SkillTable.LogicalName, skill);
        return row;
    }

    private HashSet<Guid> Ids(string table)
    {
        var id = table + "id";
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(id) };
        query.AddOrder(id, OrderType.Ascending);
        return [.. service.Rows(query).Select(row => row.Id)];
    }

    private Dictionary<string, Guid> Kpis()
    {
        var ids = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in new KpiDefinitionStore(service).Rows())
            ids[(row.Text(KpiDefinitionTable.Key) ?? "").Split(ReleasedKeySeparator)[0]] = row.Id;
        return ids;
    }
}
