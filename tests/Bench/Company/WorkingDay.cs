using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Bench.Company;

/// <summary>What people do from morning to evening, always the same.</summary>
internal static class WorkingDay
{
    private const int EveryFifthIsNotHeld = 5;
    private const int EveryTenthBooksLate = 10;

    public static void Live(IOrganizationService service, DateTime eveningUtc, IReadOnlyList<Salesperson> reps)
    {
        var calls = People.FindDefinition(service, "calls_made");
        foreach (var rep in reps) Call(service, rep.Id, eveningUtc.AddHours(-3));
        var held = HeldOn(service, eveningUtc.Date);
        for (var i = 0; i < held.Count; i++)
        {
            if (i % EveryFifthIsNotHeld == 0) continue;
            Promise(service, held[i], eveningUtc.Date, calls);
            Complete(service, held[i].Id, eveningUtc);
        }

        // A win of the month that has ended, entered only now.
        var lastOfMonth = new DateTime(eveningUtc.Year, eveningUtc.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(-1);
        for (var i = eveningUtc.Day % EveryTenthBooksLate; i < reps.Count; i += EveryTenthBooksLate) Win(service, reps[i].Id, lastOfMonth);
    }

    private static void Call(IOrganizationService service, Guid rep, DateTime endUtc)
    {
        var call = service.Create(new Entity(PhoneCallTable.LogicalName)
        {
            [PhoneCallTable.Subject] = "Call",
            [PhoneCallTable.OwnerId] = rep.Reference(SystemUserTable.LogicalName),
            [PhoneCallTable.DirectionCode] = true,
            [PhoneCallTable.ActualEnd] = endUtc,
        });
        SetState(service, PhoneCallTable.LogicalName, call, PhoneCallTable.State.Completed, PhoneCallTable.Status.Made);
    }

    private static List<Entity> HeldOn(IOrganizationService service, DateTime day)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Manager, OneOnOneTable.Rep) };
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, day);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, day.AddDays(1));
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Ascending);
        query.AddOrder(OneOnOneTable.Name, OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    /// <summary>Two commitments of the rep, one of them measured, and one of the manager.</summary>
    private static void Promise(IOrganizationService service, Entity meeting, DateTime day, Guid calls)
    {
        var rep = meeting.GetAttributeValue<EntityReference>(OneOnOneTable.Rep);
        var manager = meeting.GetAttributeValue<EntityReference>(OneOnOneTable.Manager);
        service.Create(Commitment(meeting, rep, rep, "Call ten customers", day.AddDays(7), row =>
        {
            row[CommitmentTable.Kpi] = calls.Reference(KpiDefinitionTable.LogicalName);
            row[CommitmentTable.TargetValue] = 10m;
            row[CommitmentTable.TargetPer] = new OptionSetValue(CommitmentTable.TargetPerChoice.InAll);
            row[CommitmentTable.MeasureFrom] = day;
        }));
        service.Create(Commitment(meeting, rep, rep, "Write the plan", day.AddDays(2)));
        service.Create(Commitment(meeting, manager, rep, "Join a visit", day.AddDays(7)));
    }

    private static Entity Commitment(Entity meeting, EntityReference owner, EntityReference rep, string title, DateTime dueOn, Action<Entity>? more = null)
    {
        var row = new Entity(CommitmentTable.LogicalName)
        {
            [CommitmentTable.Title] = title,
            [CommitmentTable.OneOnOne] = meeting.ToEntityReference(),
            [CommitmentTable.Rep] = rep,
            [CommitmentTable.OwnerId] = owner,
            [CommitmentTable.DueOn] = dueOn,
        };
        more?.Invoke(row);
        return row;
    }

    private static void Complete(IOrganizationService service, Guid meeting, DateTime eveningUtc)
    {
        service.Update(new Entity(OneOnOneTable.LogicalName, meeting) { [OneOnOneTable.DocumentedOn] = eveningUtc });
        SetState(service, OneOnOneTable.LogicalName, meeting, OneOnOneTable.State.Inactive, OneOnOneTable.Status.Completed);
    }

    private static void Win(IOrganizationService service, Guid rep, DateTime on)
    {
        var account = service.NewAccount("Customer", rep);
        var deal = service.NewOpportunity("Late booking", rep, account, 1000);
        service.Update(new Entity(OpportunityTable.LogicalName, deal)
        {
            [OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.State.Won),
            [OpportunityTable.StatusCode] = new OptionSetValue(OpportunityTable.Status.Won),
            [OpportunityTable.ActualCloseDate] = on,
            [OpportunityTable.ActualValue] = new Money(1000),
        });
    }

    private static void SetState(IOrganizationService service, string table, Guid id, int state, int status) => service.Update(new Entity(table, id)
    {
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(status),
    });
}
