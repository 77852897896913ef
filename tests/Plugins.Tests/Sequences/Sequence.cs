using System.Globalization;
using System.ServiceModel;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Sequences;

/// <summary>What a rep and two managers do to their 1:1s, chosen at random. It remembers what was entered, so that nothing may be missing later.</summary>
internal sealed class Sequence
{
    private const int AccessDenied = unchecked((int)0x80040220);
    private const int DoesNotExist = unchecked((int)0x80040217);
    private readonly CoachingHost host;
    private readonly Random random;
    private readonly Guid[] managers;
    private readonly List<Guid> cadences = [];
    private readonly (int Weight, string Name, Action Act)[] operations;

    public Sequence(CoachingHost host, int seed)
    {
        this.host = host;
        random = new Random(seed);
        managers = [host.Service.Coach("Mia"), host.Service.Coach("Max")];
        Rep = host.Service.Coached("Ann", managers[0]);
        Manager = managers[0];
        operations =
        [
            (2, "plan", Plan), (2, "change the cadence", ChangeCadence), (1, "end or revive the cadence", TurnCadence), (2, "move", Move),
            (2, "move the appointment", MoveAppointment), (1, "delete the appointment", DeleteAppointment), (2, "cancel", Cancel), (3, "start", Start),
            (4, "put on the agenda", PutOnAgenda), (2, "discuss", Discuss), (3, "promise", Promise), (4, "complete", Complete), (2, "hand over", HandOver),
            (5, "let days pass", PassDays), (2, "do the day's work", () => host.RunDay()),
        ];
    }

    public Guid Rep { get; }

    /// <summary>Who is the rep's manager now.</summary>
    public Guid Manager { get; private set; }

    public Guid FormerManager => managers.Single(one => one != Manager);

    /// <summary>What was put on agendas.</summary>
    public List<Guid> Items { get; } = [];

    public List<Guid> Commitments { get; } = [];

    /// <summary>What was done, for whoever reads of a failure.</summary>
    public List<string> Done { get; } = [];

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    public void Run(int length)
    {
        Try("plan", Plan);
        for (var step = 0; step < length; step++)
        {
            var (name, act) = Choose();
            switch (random.Next(8))
            {
                case 0:
                    Try(name, act);
                    Try(name + " again", act);
                    break;
                case 1:
                    var (otherName, other) = Choose();
                    Done.Add($"at once: {name}, {otherName}");
                    Parallel.Invoke(() => Refusable(act), () => Refusable(other));
                    break;
                default:
                    Try(name, act);
                    break;
            }
        }

        Try("do the day's work at last", () => host.RunDay());
        host.Organization.RunAsyncOperations();
    }

    private (string Name, Action Act) Choose()
    {
        var drawn = Next(operations.Sum(operation => operation.Weight));
        foreach (var (weight, name, act) in operations)
        {
            if (drawn < weight)
                return (name, act);
            drawn -= weight;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    private void Try(string name, Action act)
    {
        Done.Add(name);
        Refusable(act);
        host.Organization.RunAsyncOperations();
    }

    /// <summary>
    /// A refusal with one of this solution's codes is an answer, as is the platform's no to who has just handed the rep over, or who
    /// moves or deletes an appointment that is being deleted; anything else is a bug. A fault within a step or custom API has another code.
    /// </summary>
    private static void Refusable(Action act)
    {
        try
        {
            act();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is AccessDenied or DoesNotExist || IsOwn(fault.Detail))
        {
            // Nothing was written, which the checks at the end show.
        }
    }

    private static bool IsOwn(OrganizationServiceFault fault) =>
        fault.ErrorDetails.TryGetValue("SubErrorCode", out var code) && Convert.ToInt32(code, CultureInfo.InvariantCulture) is >= 427181000 and < 427182000;

    private void Plan()
    {
        var cadence = host.As(Manager).Create(new Entity(CadenceTable.LogicalName)
        {
            [CadenceTable.Manager] = Manager.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Rep] = Rep.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Frequency] = new OptionSetValue(FrequencyChoice.Weekly),
            [CadenceTable.Weekday] = new OptionSetValue(Weekday()),
            [CadenceTable.StartTime] = 480 + (15 * Next(30)),
            [CadenceTable.TimeZoneCode] = 85,
            [CadenceTable.StartsOn] = Now.Date,
            [CadenceTable.OverrideReason] = new OptionSetValue(CadenceTable.OverrideReasonChoice.TheRepsWish),
        });
        lock (cadences)
            cadences.Add(cadence);
    }

    private void ChangeCadence()
    {
        if (LastCadence() is not { } cadence)
            return;

        if (Next(2) == 0)
            Change(Manager, CadenceTable.LogicalName, cadence, row => row[CadenceTable.Weekday] = new OptionSetValue(Weekday()));
        else
            Change(Manager, CadenceTable.LogicalName, cadence, row => row[CadenceTable.StartTime] = 480 + (15 * Next(30)));
    }

    private void TurnCadence()
    {
        if (LastCadence() is not { } cadence)
            return;

        var isActive = host.Service.Row(CadenceTable.LogicalName, cadence).Choice(CadenceTable.StateCode) == CadenceTable.State.Active;
        Change(Manager, CadenceTable.LogicalName, cadence, row =>
        {
            row[CadenceTable.StateCode] = new OptionSetValue(isActive ? CadenceTable.State.Inactive : CadenceTable.State.Active);
            row[CadenceTable.StatusCode] = new OptionSetValue(isActive ? CadenceTable.Status.Inactive : CadenceTable.Status.Active);
        });
    }

    private void Move()
    {
        if (Open() is { } one)
            Change(ManagerOf(one), OneOnOneTable.LogicalName, one.Id, row => row[OneOnOneTable.ScheduledStart] = one.Instant(OneOnOneTable.ScheduledStart)!.Value.AddHours(Next(200) - 100));
    }

    private void MoveAppointment()
    {
        if (Open()?.Lookup(OneOnOneTable.Appointment) is not { } appointment)
            return;

        var start = host.Service.Row(AppointmentTable.LogicalName, appointment).Instant(AppointmentTable.ScheduledStart)!.Value.AddHours(Next(200) - 100);
        host.Service.Update(new Entity(AppointmentTable.LogicalName, appointment)
        {
            [AppointmentTable.ScheduledStart] = start,
            [AppointmentTable.ScheduledEnd] = start.AddMinutes(30),
        });
    }

    private void DeleteAppointment()
    {
        if (Open()?.Lookup(OneOnOneTable.Appointment) is { } appointment)
            host.Service.Delete(AppointmentTable.LogicalName, appointment);
    }

    private void Cancel()
    {
        if (Open() is { } one)
        {
            Change(ManagerOf(one), OneOnOneTable.LogicalName, one.Id, row =>
            {
                row[OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive);
                row[OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Cancelled);
            });
        }
    }

    private void Start() => host.Start(Next(2) == 0 ? Manager : Rep, Rep);

    private void PutOnAgenda()
    {
        if (Open() is not { } one)
            return;

        var item = host.As(Next(2) == 0 ? ManagerOf(one) : Rep).Create(new Entity(AgendaItemTable.LogicalName)
        {
            [AgendaItemTable.OneOnOne] = one.ToEntityReference(),
            [AgendaItemTable.Block] = new OptionSetValue(BlockChoice.Coaching),
            [AgendaItemTable.Title] = "Point " + Next(1_000_000).ToString(CultureInfo.InvariantCulture),
        });
        lock (Items)
            Items.Add(item);
    }

    private void Discuss()
    {
        var open = Rows(AgendaItemTable.LogicalName, AgendaItemTable.StatusCode, AgendaItemTable.Status.Open, AgendaItemTable.OneOnOne).FirstOrDefault();
        if (open is not null)
            host.Service.Discuss(open.Id);
    }

    private void Promise()
    {
        if (Open() is not { } one)
            return;

        var promise = new Entity(CommitmentTable.LogicalName)
        {
            [CommitmentTable.Title] = "Promise",
            [CommitmentTable.OneOnOne] = one.ToEntityReference(),
            [CommitmentTable.DueOn] = Now.Date.AddDays(7 + Next(20)),
        };
        if (Next(2) == 0)
            promise[CommitmentTable.Counterpart] = ManagerOf(one).Reference(SystemUserTable.LogicalName);
        var commitment = host.As(ManagerOf(one)).Create(promise);
        lock (Commitments)
            Commitments.Add(commitment);
    }

    private void Complete()
    {
        if (Open(one => one.Instant(OneOnOneTable.ScheduledStart) <= Now) is { } one)
            host.Complete(ManagerOf(one), one.Id, Next(2) == 0 ? Now.AddDays(7) : null, "It was a short one.");
    }

    private void HandOver()
    {
        Manager = Manager == managers[0] ? managers[1] : managers[0];
        host.ChangeManager(Rep, Manager);
    }

    private void PassDays()
    {
        host.Clock.Advance(TimeSpan.FromHours(Next(10 * 24)));
        host.RunDay();
    }

    private void Change(Guid manager, string table, Guid id, Action<Entity> change)
    {
        var row = new Entity(table, id);
        change(row);
        host.As(manager).Update(row);
    }

    /// <summary>What lies behind a handover stays with who was the manager then.</summary>
    private static Guid ManagerOf(Entity one) => one.Lookup(OneOnOneTable.Manager)!.Value;

    private Guid? LastCadence()
    {
        lock (cadences)
            return cadences.Count == 0 ? null : cadences[^1];
    }

    /// <summary>One of the rep's 1:1s that have not ended, the nearest most often.</summary>
    private Entity? Open(Func<Entity, bool>? such = null)
    {
        var open = Rows(OneOnOneTable.LogicalName, OneOnOneTable.StateCode, OneOnOneTable.State.Active, null).Where(row => such?.Invoke(row) ?? true)
            .OrderBy(row => row.Instant(OneOnOneTable.ScheduledStart)).Take(4).ToList();
        return open.Count == 0 ? null : open[Next(open.Count)];
    }

    private List<Entity> Rows(string table, string column, int value, string? oneOnOne)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        if (oneOnOne is null)
        {
            query.Criteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, Rep);
            return [.. host.Service.RetrieveMultiple(query).Entities];
        }

        query.AddLink(OneOnOneTable.LogicalName, oneOnOne, OneOnOneTable.Id).LinkCriteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, Rep);
        return [.. host.Service.RetrieveMultiple(query).Entities];
    }

    private int Weekday() => WeekdayChoice.Monday + Next(5);

    /// <summary>Two threads may draw at once.</summary>
    private int Next(int below)
    {
        lock (random)
            return random.Next(below);
    }
}
