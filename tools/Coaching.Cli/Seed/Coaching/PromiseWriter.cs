using System.ServiceModel;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Makes commitments and resolves those that are due, each by its owner.</summary>
internal sealed class PromiseWriter(Crm crm, Deals deals, Skills skills, Phrases phrases, Random chance)
{
    private const double Renegotiated = 0.08;
    private const double WithTask = 0.4;
    private readonly Dictionary<int, List<OpenPromise>> openOf = [];

    /// <returns>Those of the rep.</returns>
    public IReadOnlyList<Guid> Make(PlannedMeeting one)
    {
        var due = one.DayOf(one.Start).AddDays(Interval(one.Habits.Rhythm));
        var made = new List<Guid>();
        for (var left = Times(one.Habits.PromisesOfRep); left > 0; left--)
        {
            made.Add(Create(one, OfRep(one, due), isOfRep: true, due));
        }

        for (var left = Times(one.Habits.PromisesOfManager); left > 0; left--)
        {
            Create(one, New(one, phrases.ManagersPromise(), due), isOfRep: false, due);
        }

        return made;
    }

    /// <summary>What is due is kept or missed, as far as anybody asks.</summary>
    public void Review(PlannedMeeting one)
    {
        var today = one.DayOf(crm.Now);
        var due = OpenOf(one.Rep).Where(promise => promise.DueOn <= today && chance.NextDouble() < one.Habits.Reviews).ToList();
        OpenOf(one.Rep).RemoveAll(due.Contains);
        var owners = OwnersOfOpen(due);
        foreach (var promise in due.Where(promise => owners.ContainsKey(promise.Id)))
        {
            Resolve(one, promise, crm.As(owners[promise.Id]));
        }
    }

    private void Resolve(PlannedMeeting one, OpenPromise promise, IOrganizationService owner)
    {
        if (promise.IsOfRep && chance.NextDouble() < Renegotiated)
        {
            Renegotiate(one, promise);
            return;
        }

        var isKept = chance.NextDouble() < (promise.IsOfRep ? one.Habits.KeptByReps : one.Habits.KeptByManager);
        if (!isKept || !TryKeep(owner, promise.Id))
        {
            Miss(owner, promise.Id);
        }
    }

    /// <summary>The day's work may have resolved one, and with the team a manager's promise goes to the next.</summary>
    private Dictionary<Guid, Guid> OwnersOfOpen(List<OpenPromise> promises)
    {
        if (promises.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(CommitmentTable.LogicalName) { ColumnSet = new ColumnSet(CommitmentTable.OwnerId) };
        query.Criteria.AddCondition(CommitmentTable.Id, ConditionOperator.In, [.. promises.Select(promise => (object)promise.Id)]);
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        return crm.Service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id, row => row.GetAttributeValue<EntityReference>(CommitmentTable.OwnerId).Id);
    }

    /// <summary>What was counted decides; the CRM refuses to call kept what does not reach its target.</summary>
    private static bool TryKeep(IOrganizationService owner, Guid promise)
    {
        try
        {
            owner.Update(Resolved(promise, CommitmentTable.Status.Kept));
            return true;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
    }

    private void Miss(IOrganizationService owner, Guid promise)
    {
        var row = Resolved(promise, CommitmentTable.Status.Missed);
        row[CommitmentTable.Obstacle] = phrases.Obstacle();
        row[CommitmentTable.Change] = phrases.Change();
        owner.Update(row);
    }

    /// <summary>A new one in its place, which the old one leads to.</summary>
    private void Renegotiate(PlannedMeeting one, OpenPromise promise)
    {
        var due = one.DayOf(one.Start).AddDays(Interval(one.Habits.Rhythm));
        var next = New(one, phrases.Smaller(), due);
        next[CommitmentTable.Counterpart] = Crm.User(one.ManagerId);
        var row = Resolved(promise.Id, CommitmentTable.Status.Renegotiated);
        row[CommitmentTable.RenegotiatedTo] = new EntityReference(CommitmentTable.LogicalName, Create(one, next, isOfRep: true, due));
        crm.As(one.RepId).Update(row);
    }

    private static Entity Resolved(Guid promise, int status) => new(CommitmentTable.LogicalName, promise)
    {
        [CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Inactive),
        [CommitmentTable.StatusCode] = new OptionSetValue(status),
    };

    /// <summary>Written down by the manager, who names himself or herself as the one to whom it is promised.</summary>
    private Entity OfRep(PlannedMeeting one, DateTime due)
    {
        var draw = chance.NextDouble();
        var row = draw < one.Habits.Measurable * 0.6 ? Measured(one, due)
            : draw < one.Habits.Measurable ? Behaviour(one, due)
            : Plain(one, due);
        row[CommitmentTable.Counterpart] = Crm.User(one.ManagerId);
        return row;
    }

    private Entity Plain(PlannedMeeting one, DateTime due)
    {
        var row = New(one, phrases.RepsPromise(), due);
        row[CommitmentTable.WantsTask] = chance.NextDouble() < WithTask;
        return row;
    }

    private Entity Measured(PlannedMeeting one, DateTime due)
    {
        var (kpi, perWeek, title) = phrases.MeasuredPromise();
        var row = New(one, title, due);
        row[CommitmentTable.Kpi] = crm.Kpi(kpi);
        row[CommitmentTable.TargetValue] = Math.Max(1m, Math.Round((decimal)(perWeek * one.Rep.Activity * Interval(one.Habits.Rhythm) / 7)));
        row[CommitmentTable.TargetPer] = new OptionSetValue(CommitmentTable.TargetPerChoice.InAll);
        row[CommitmentTable.AimsAt] = crm.Kpi("revenue");
        return row;
    }

    private Entity Behaviour(PlannedMeeting one, DateTime due)
    {
        var (title, behaviour) = phrases.Behaviour();
        var row = New(one, title, due);
        row[CommitmentTable.Behaviour] = behaviour;
        row[CommitmentTable.Focus] = skills.FocusOf(one.Rep.Index, one.Manager);
        if (deals.Of(one.Rep.Index) is { Count: > 0 } open)
        {
            row[CommitmentTable.Opportunity] = new EntityReference(OpportunityTable.LogicalName, open[chance.Next(open.Count)].Id);
        }

        return row;
    }

    private static Entity New(PlannedMeeting one, string title, DateTime due) => new(CommitmentTable.LogicalName)
    {
        [CommitmentTable.OneOnOne] = new EntityReference(OneOnOneTable.LogicalName, one.Id),
        [CommitmentTable.Title] = title,
        [CommitmentTable.DueOn] = due,
    };

    private Guid Create(PlannedMeeting one, Entity row, bool isOfRep, DateTime due)
    {
        var id = crm.As(one.ManagerId).Create(row);
        OpenOf(one.Rep).Add(new OpenPromise(id, isOfRep, due));
        return id;
    }

    private List<OpenPromise> OpenOf(Rep rep) => openOf.TryGetValue(rep.Index, out var open) ? open : openOf[rep.Index] = [];

    private int Times(double average) => (int)average + (chance.NextDouble() < average % 1 ? 1 : 0);

    private static int Interval(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Weekly => 7,
        Rhythm.Monthly => 28,
        _ => 14,
    };
}
