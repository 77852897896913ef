using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Holds 1:1s, each step by whoever does it and when: the agenda before, the talk, the wrap-up, the completion.</summary>
internal sealed class OneOnOneWriter(Crm crm, Timeline timeline, AgendaWriter agendas, PromiseWriter promises, RecognitionWriter recognition, Phrases phrases, Random chance)
{
    private const int InAdvanceHours = 26;

    /// <summary>Lets a 1:1 take its course.</summary>
    public void Expect(PlannedMeeting one)
    {
        var ahead = one.Start.AddHours(-InAdvanceHours - chance.Next(40));
        if (chance.NextDouble() < one.Habits.Agendas)
        {
            timeline.At(ahead > crm.Now ? ahead : crm.Now, () => WhenOpen(one, () => agendas.HandIn(one)));
        }

        timeline.At(one.Start.AddMinutes(chance.Next(5)), () => WhenOpen(one, () => Begin(one)));
    }

    private void Begin(PlannedMeeting one)
    {
        var started = crm.Now;
        var id = ((EntityReference)crm.As(one.ManagerId).Execute(new OrganizationRequest("coach_StartOneOnOne") { ["Rep"] = Crm.User(one.RepId) })["OneOnOne"]).Id;
        var opened = one with { Id = id };
        var minutes = Math.Max(10, one.Habits.Minutes - 6 + chance.Next(13));
        timeline.At(started.AddMinutes(minutes), () => End(opened, started, minutes));
    }

    private void End(PlannedMeeting one, DateTime started, int minutes)
    {
        agendas.Discuss(one);
        recognition.Write(one);
        promises.Review(one);
        var made = promises.Make(one);
        var coaching = (int)Math.Round(minutes * Math.Clamp(one.Habits.CoachingShare + ((chance.NextDouble() - 0.5) * 0.3), 0.03, 0.97));
        var row = new Entity(OneOnOneTable.LogicalName, one.Id)
        {
            [OneOnOneTable.ActualStart] = started,
            [OneOnOneTable.ActualEnd] = crm.Now,
            [OneOnOneTable.CoachingMinutes] = coaching,
            [OneOnOneTable.StatusMinutes] = minutes - coaching,
        };
        var documents = chance.NextDouble() < one.Habits.Documents;
        if (documents)
        {
            row[OneOnOneTable.SharedNotes] = phrases.Notes(one);
        }

        crm.As(one.ManagerId).Update(row);
        Settle(one, made, documents);
    }

    /// <summary>What is documented only days later is confirmed before, or it would count as missed.</summary>
    private void Settle(PlannedMeeting one, IReadOnlyList<Guid> made, bool documents)
    {
        var after = one.Habits.DocumentsAfter * (0.3 + (1.2 * chance.NextDouble()));
        var isLate = after > TimeSpan.FromHours(24);
        if ((documents && isLate) || chance.NextDouble() < one.Habits.Confirmed)
        {
            timeline.At(crm.Now.AddMinutes(2 + chance.Next(50)), () => WrapUp(one, made));
        }

        if (documents)
        {
            timeline.At(crm.Now + after, () => Complete(one));
        }
    }

    private void WrapUp(PlannedMeeting one, IReadOnlyList<Guid> accepted) => crm.As(one.RepId).Execute(new OrganizationRequest("coach_WrapUp")
    {
        ["OneOnOne"] = Reference(one),
        ["Accepted"] = string.Join(',', accepted),
        ["Declined"] = "[]",
    });

    /// <summary>The reason for completing it all the same is kept only where something is missing.</summary>
    private void Complete(PlannedMeeting one) => WhenOpen(one, () => crm.As(one.ManagerId).Execute(new OrganizationRequest("coach_CompleteOneOnOne")
    {
        ["OneOnOne"] = Reference(one),
        ["OverrideReason"] = phrases.Override(),
    }));

    /// <summary>A handover may have come between, or somebody else's hand.</summary>
    private void WhenOpen(PlannedMeeting one, Action act)
    {
        var row = crm.Service.Retrieve(OneOnOneTable.LogicalName, one.Id, new ColumnSet(OneOnOneTable.StateCode, OneOnOneTable.Manager));
        if (row.GetAttributeValue<OptionSetValue>(OneOnOneTable.StateCode).Value == OneOnOneTable.State.Active
            && row.GetAttributeValue<EntityReference>(OneOnOneTable.Manager).Id == one.ManagerId)
        {
            act();
        }
    }

    private static EntityReference Reference(PlannedMeeting one) => new(OneOnOneTable.LogicalName, one.Id);
}
