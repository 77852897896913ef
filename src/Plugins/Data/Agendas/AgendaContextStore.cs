using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>Reads what the agenda of a 1:1 is made to fit.</summary>
public sealed class AgendaContextStore(IOrganizationService service)
{
    private const string Cadence = "cadence";
    private const string Usual = "usual";
    private const string Focus = "focus";

    /// <summary>One read.</summary>
    public AgendaContext Of(Meeting meeting)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Depth, OneOnOneTable.Scorecard), TopCount = 1 };
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.Equal, meeting.Id);
        var cadence = query.AddLink(CadenceTable.LogicalName, OneOnOneTable.Cadence, CadenceTable.Id, JoinOperator.LeftOuter);
        cadence.EntityAlias = Cadence;
        cadence.Columns = new ColumnSet(TemplatePinStore.Columns);
        var usual = query.AddLink(CadenceTable.LogicalName, OneOnOneTable.Rep, CadenceTable.Rep, JoinOperator.LeftOuter);
        usual.EntityAlias = Usual;
        usual.Columns = new ColumnSet(TemplatePinStore.Columns);
        usual.LinkCriteria.AddCondition(CadenceTable.Manager, ConditionOperator.Equal, meeting.Manager);
        usual.LinkCriteria.AddCondition(CadenceTable.StateCode, ConditionOperator.Equal, CadenceTable.State.Active);
        var focus = query.AddLink(FocusTable.LogicalName, OneOnOneTable.Rep, FocusTable.Rep, JoinOperator.LeftOuter);
        focus.EntityAlias = Focus;
        focus.Columns = new ColumnSet(FocusTable.Skill);
        var quarter = Quarter.Of(meeting.Rep.Zone.DateOf(meeting.Start));
        focus.LinkCriteria.AddCondition(FocusTable.StateCode, ConditionOperator.Equal, FocusTable.State.Active);
        focus.LinkCriteria.AddCondition(FocusTable.Quarter, ConditionOperator.OnOrAfter, quarter.First.ToDateTime());
        focus.LinkCriteria.AddCondition(FocusTable.Quarter, ConditionOperator.OnOrBefore, quarter.Last.ToDateTime());

        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? new Entity(OneOnOneTable.LogicalName);
        // A 1:1 called ad hoc has the agenda of the others that the two hold.
        var whose = meeting.Cadence is null ? Usual : Cadence;
        return new AgendaContext(
            row.Lookup(RowValues.Of(whose, CadenceTable.Template)),
            TemplatePinStore.Of(row, column => RowValues.Of(whose, column)),
            KpiChoices.DepthOf(row.Choice(OneOnOneTable.Depth)),
            JsonText.Read<ScorecardJson>(row.Text(OneOnOneTable.Scorecard))?.Missed ?? [],
            row.Lookup(RowValues.Of(Focus, FocusTable.Skill)));
    }
}
