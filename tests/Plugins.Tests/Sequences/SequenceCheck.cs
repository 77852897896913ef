using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Sequences;

/// <summary>What must hold of a rep's rows, whatever was done. Written against the rows alone, not with the rules that made them.</summary>
internal static class SequenceCheck
{
    private const int HorizonWeeks = 13;

    /// <summary>What is doubled, lost or left alone; empty when all is well.</summary>
    public static IReadOnlyList<string> Of(CoachingHost host, Sequence sequence)
    {
        var meetings = Children(host, OneOnOneTable.LogicalName, OneOnOneTable.Rep, sequence.Rep);
        return
        [
            .. Occurrences(meetings), .. Horizon(host, sequence, meetings), .. Appointments(host, meetings),
            .. Items(host, sequence, meetings), .. Commitments(host, sequence),
        ];
    }

    private static IEnumerable<string> Occurrences(List<Entity> meetings) =>
        meetings.Where(one => one.Lookup(OneOnOneTable.Cadence) is not null && IsActive(one))
            .GroupBy(one => (one.Lookup(OneOnOneTable.Cadence), WeekOf(one.Instant(OneOnOneTable.OriginalStart)!.Value)))
            .Where(week => week.Count() > 1)
            .Select(week => $"{week.Count()} open 1:1s of one cadence in the week of {week.Key.Item2:yyyy-MM-dd}");

    /// <summary>Each whole week within the horizon of an active cadence has its 1:1, be it moved, called off by hand or held.</summary>
    private static IEnumerable<string> Horizon(CoachingHost host, Sequence sequence, List<Entity> meetings)
    {
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var active = Children(host, CadenceTable.LogicalName, CadenceTable.Rep, sequence.Rep).Where(row => row.Choice(CadenceTable.StateCode) == CadenceTable.State.Active).ToList();
        if (active.Count > 1)
            yield return $"{active.Count} active cadences";
        foreach (var cadence in active)
        {
            if (cadence.Lookup(CadenceTable.Manager) != sequence.Manager)
                yield return "An active cadence of a former manager";
            for (var week = WeekOf(now).AddDays(7); week.AddDays(7) <= now.Date.AddDays(7 * HorizonWeeks); week = week.AddDays(7))
            {
                if (!meetings.Any(one => one.Lookup(OneOnOneTable.Cadence) == cadence.Id && WeekOf(one.Instant(OneOnOneTable.OriginalStart)!.Value) == week))
                    yield return $"No 1:1 in the week of {week:yyyy-MM-dd}";
            }
        }

        foreach (var _ in meetings.Where(one => IsActive(one) && one.Instant(OneOnOneTable.ScheduledStart) > now && one.Lookup(OneOnOneTable.Manager) != sequence.Manager))
            yield return "A 1:1 to come with a former manager";
    }

    private static IEnumerable<string> Appointments(CoachingHost host, List<Entity> meetings)
    {
        foreach (var one in meetings.Where(one => IsActive(one) && one.Instant(OneOnOneTable.AppointmentLost) is null))
        {
            if (one.Lookup(OneOnOneTable.Appointment) is not { } id)
            {
                yield return "An open 1:1 without its appointment";
                continue;
            }

            var appointment = host.Service.Row(AppointmentTable.LogicalName, id);
            if (appointment.Instant(AppointmentTable.ScheduledStart) != one.Instant(OneOnOneTable.ScheduledStart))
                yield return $"A 1:1 at {one.Instant(OneOnOneTable.ScheduledStart):u} with its appointment at {appointment.Instant(AppointmentTable.ScheduledStart):u}";
        }
    }

    private static IEnumerable<string> Items(CoachingHost host, Sequence sequence, List<Entity> meetings)
    {
        var items = meetings.SelectMany(one => Children(host, AgendaItemTable.LogicalName, AgendaItemTable.OneOnOne, one.Id)).ToDictionary(item => item.Id);
        var carried = items.Values.Where(item => item.Lookup(AgendaItemTable.CarriedFrom) is not null).ToLookup(item => item.Lookup(AgendaItemTable.CarriedFrom)!.Value);
        foreach (var root in sequence.Items)
        {
            var (last, links) = (root, 0);
            while (carried[last].FirstOrDefault() is { } next && links++ <= items.Count)
            {
                if (carried[last].Count() > 1)
                    yield return "An item that was carried over twice";
                last = next.Id;
            }

            if (!items.TryGetValue(last, out var item))
                yield return "An item that is gone";
            else if (item.Choice(AgendaItemTable.StatusCode) == AgendaItemTable.Status.CarriedOver)
                yield return "An item that was carried over to nowhere";
            else if (item.Choice(AgendaItemTable.StatusCode) == AgendaItemTable.Status.Open && IsStranded(item, meetings))
                yield return "An item left behind, though there is a 1:1 to come";
        }

        if (items.Count - sequence.Items.Count != carried.Sum(group => group.Count()))
            yield return "An item that nobody entered";
    }

    private static bool IsStranded(Entity item, List<Entity> meetings)
    {
        var home = meetings.Single(one => one.Id == item.Lookup(AgendaItemTable.OneOnOne));
        return !IsActive(home) && meetings.Any(one => one.Choice(OneOnOneTable.StatusCode) is OneOnOneTable.Status.Planned or OneOnOneTable.Status.Preparing
            && one.Instant(OneOnOneTable.ScheduledStart) > home.Instant(OneOnOneTable.ScheduledStart));
    }

    private static IEnumerable<string> Commitments(CoachingHost host, Sequence sequence)
    {
        var found = Children(host, CommitmentTable.LogicalName, CommitmentTable.Rep, sequence.Rep).ToDictionary(row => row.Id);
        if (found.Count != sequence.Commitments.Count || !sequence.Commitments.All(found.ContainsKey))
            yield return $"{found.Count} commitments of {sequence.Commitments.Count} that were made";
        foreach (var row in found.Values.Where(row => row.Choice(CommitmentTable.StateCode) == CommitmentTable.State.Active))
        {
            var owner = row.Lookup(CommitmentTable.OwnerId);
            if (owner != sequence.Rep && owner != sequence.Manager)
                yield return "An open commitment of a former manager";
            foreach (var (person, reads) in new[] { (sequence.Rep, true), (sequence.Manager, true), (sequence.FormerManager, false) })
            {
                if (host.Reads(person, CommitmentTable.LogicalName, row.Id) != reads)
                    yield return reads ? "An open commitment that one of the two cannot read" : "An open commitment that the former manager reads";
            }
        }
    }

    private static bool IsActive(Entity one) => one.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Active;

    private static DateTime WeekOf(DateTime instant) => instant.Date.AddDays(-(((int)instant.DayOfWeek + 6) % 7));

    private static List<Entity> Children(CoachingHost host, string table, string column, Guid parent)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, parent);
        return [.. host.Service.RetrieveMultiple(query).Entities];
    }
}
