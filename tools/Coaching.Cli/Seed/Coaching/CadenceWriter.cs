using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Agrees on regular 1:1s: the standard of the company, and each pair's day and time.</summary>
internal sealed class CadenceWriter(Crm crm)
{
    private const int FirstHour = 9;
    private const int StandardActivities = 8;
    private static readonly int[] Weekdays = [WeekdayChoice.Monday, WeekdayChoice.Friday, WeekdayChoice.Tuesday];

    /// <param name="from">From when on it is expected.</param>
    public void WriteStandard(DateOnly from) => crm.Service.Create(new Entity(StandardTable.LogicalName, RowId.Of("standard", "company"))
    {
        [StandardTable.Name] = "Every two weeks for everybody",
        [StandardTable.Frequency] = new OptionSetValue(FrequencyChoice.EveryTwoWeeks),
        [StandardTable.OtherActivities] = StandardActivities,
        [StandardTable.From] = from.ToDateTime(TimeOnly.MinValue),
    });

    /// <summary>As their manager, who has agreed with the rep.</summary>
    public void Agree(int manager, Rep rep, DateOnly from)
    {
        var place = rep.Index % Cast.RepsPerManager;
        crm.As(CompanyWriter.ManagerId(manager)).Create(new Entity(CadenceTable.LogicalName, RowId.Of("cadence", $"{manager} {rep.Index}"))
        {
            [CadenceTable.Name] = rep.Name,
            [CadenceTable.Manager] = Crm.User(CompanyWriter.ManagerId(manager)),
            [CadenceTable.Rep] = Crm.User(rep),
            [CadenceTable.Frequency] = new OptionSetValue(Frequency(ManagerHabits.Of(manager).Rhythm)),
            [CadenceTable.Weekday] = new OptionSetValue(Weekdays[place % Weekdays.Length]),
            [CadenceTable.StartTime] = (FirstHour + place) * 60,
            [CadenceTable.TimeZoneCode] = Cast.Managers[rep.Manager].Region.ZoneCode,
            [CadenceTable.StartsOn] = from.ToDateTime(TimeOnly.MinValue),
            [CadenceTable.OverrideReason] = new OptionSetValue(CadenceTable.OverrideReasonChoice.TheRepsWish),
        });
    }

    /// <summary>The rep reports to somebody else from now on; the two agree anew.</summary>
    public void HandOver(Rep rep, int from, int to, DateOnly today)
    {
        crm.Service.Update(new Entity(SystemUserTable.LogicalName, CompanyWriter.RepId(rep.Index))
        {
            [SystemUserTable.ParentSystemUserId] = Crm.User(CompanyWriter.ManagerId(to)),
        });
        foreach (var cadence in ActiveOf(rep, from))
        {
            crm.As(CompanyWriter.ManagerId(from)).Update(new Entity(CadenceTable.LogicalName, cadence)
            {
                [CadenceTable.StateCode] = new OptionSetValue(CadenceTable.State.Inactive),
                [CadenceTable.StatusCode] = new OptionSetValue(CadenceTable.Status.Inactive),
            });
        }

        if (ActiveOf(rep, to).Count == 0)
        {
            Agree(to, rep, today);
        }
    }

    private List<Guid> ActiveOf(Rep rep, int manager)
    {
        var query = new QueryExpression(CadenceTable.LogicalName) { ColumnSet = new ColumnSet(CadenceTable.Id) };
        query.Criteria.AddCondition(CadenceTable.Rep, ConditionOperator.Equal, CompanyWriter.RepId(rep.Index));
        query.Criteria.AddCondition(CadenceTable.Manager, ConditionOperator.Equal, CompanyWriter.ManagerId(manager));
        query.Criteria.AddCondition(CadenceTable.StateCode, ConditionOperator.Equal, CadenceTable.State.Active);
        return [.. crm.Service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    private static int Frequency(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Weekly => FrequencyChoice.Weekly,
        Rhythm.Monthly => FrequencyChoice.Monthly,
        _ => FrequencyChoice.EveryTwoWeeks,
    };
}
