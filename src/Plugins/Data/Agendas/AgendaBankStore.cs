using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>The topics and questions that the organisation offers. They are few, and everybody with a coaching role reads them.</summary>
public sealed class AgendaBankStore(IOrganizationService service)
{
    private const string Template = "template";
    private const string Kpi = "kpi";

    /// <summary>The topics of all templates, those that were taken out too: one read.</summary>
    /// <param name="zone">In which the days of their beginning and end are told.</param>
    public IReadOnlyList<AgendaTopic> Topics(LocalZone zone)
    {
        var query = new QueryExpression(AgendaTopicTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                AgendaTopicTable.Name, AgendaTopicTable.Block, AgendaTopicTable.Order, AgendaTopicTable.Minutes, AgendaTopicTable.Prompt,
                AgendaTopicTable.Template, AgendaTopicTable.StateCode, AgendaTopicTable.CreatedOn, AgendaTopicTable.ModifiedOn),
        };
        query.AddOrder(AgendaTopicTable.Id, OrderType.Ascending);
        var template = query.AddLink(AgendaTemplateTable.LogicalName, AgendaTopicTable.Template, AgendaTemplateTable.Id);
        template.EntityAlias = Template;
        template.Columns = new ColumnSet(AgendaTemplateTable.Name, AgendaTemplateTable.CreatedOn, AgendaTemplateTable.StateCode, AgendaTemplateTable.ModifiedOn);
        return [.. service.Rows(query).Select(row => Topic(row, zone))];
    }

    /// <summary>All active questions: one read.</summary>
    public IReadOnlyList<CoachingQuestion> Questions()
    {
        var query = new QueryExpression(QuestionTable.LogicalName)
        {
            ColumnSet = new ColumnSet(QuestionTable.Text, QuestionTable.Block, QuestionTable.Step, QuestionTable.Depth, QuestionTable.Skill),
        };
        query.Criteria.AddCondition(QuestionTable.StateCode, ConditionOperator.Equal, QuestionTable.State.Active);
        query.AddOrder(QuestionTable.Id, OrderType.Ascending);
        var kpi = query.AddLink(KpiDefinitionTable.LogicalName, QuestionTable.Kpi, KpiDefinitionTable.Id, JoinOperator.LeftOuter);
        kpi.EntityAlias = Kpi;
        kpi.Columns = new ColumnSet(KpiDefinitionTable.Key);
        return [.. service.Rows(query).Select(Question)];
    }

    private static AgendaTopic Topic(Entity row, LocalZone zone) => new(
        row.Id,
        row.Lookup(AgendaTopicTable.Template)!.Value,
        row.Instant(RowValues.Of(Template, AgendaTemplateTable.CreatedOn)) ?? DateTime.MinValue,
        AgendaBlocks.Of(row.Choice(AgendaTopicTable.Block)),
        row.Number<int>(AgendaTopicTable.Order) ?? 0,
        row.Text(AgendaTopicTable.Name) ?? "",
        zone.DateOf(row.Instant(AgendaTopicTable.CreatedOn) ?? DateTime.MinValue),
        row.Choice(AgendaTopicTable.StateCode) == AgendaTopicTable.State.Active ? null : zone.DateOf(row.Instant(AgendaTopicTable.ModifiedOn) ?? DateTime.MinValue))
    {
        TemplateName = row.Text(RowValues.Of(Template, AgendaTemplateTable.Name)),
        TemplateEndedOn = row.Choice(RowValues.Of(Template, AgendaTemplateTable.StateCode)) == AgendaTemplateTable.State.Active
            ? null
            : zone.DateOf(row.Instant(RowValues.Of(Template, AgendaTemplateTable.ModifiedOn)) ?? DateTime.MinValue),
        Minutes = row.Number<int>(AgendaTopicTable.Minutes),
        Prompt = row.Text(AgendaTopicTable.Prompt),
    };

    private static CoachingQuestion Question(Entity row) => new(
        row.Id,
        row.Text(QuestionTable.Text) ?? "",
        AgendaBlocks.Of(row.Choice(QuestionTable.Block)),
        row.Choice(QuestionTable.Step) switch { StepChoice.Observe => QuestionStep.Observe, StepChoice.Tell => QuestionStep.Tell, _ => QuestionStep.Ask },
        KpiChoices.DepthOf(row.Choice(QuestionTable.Depth)),
        row.Text(RowValues.Of(Kpi, KpiDefinitionTable.Key)),
        row.Lookup(QuestionTable.Skill));
}
