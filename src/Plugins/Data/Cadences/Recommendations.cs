using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>Proposes a cadence for each rep of a manager. Nine reads, whatever the number of reps, and no write.</summary>
public sealed class Recommendations(IOrganizationService service, DateTime nowUtc)
{
    private const string SettingsAlias = "settings";

    /// <summary>How far ahead 1:1s are looked at for overlaps.</summary>
    private const int WeeksAhead = 4;

    public ProposalJson[] Of(Guid manager)
    {
        var settings = new CadenceSettings(new SettingStore(service).All());
        var zones = new ZoneBook(service);
        var reps = Reps(manager);
        var cadences = new CadenceStore(service, zones, settings).OfTeam(manager).Where(one => one.Manager == manager).GroupBy(one => one.Rep).ToDictionary(own => own.Key, own => own.First());
        var recommended = FrequencyRecommendation.Of(new TeamWinStore(service).Of(manager, LocalZone.Utc.DateOf(nowUtc)), settings.Thresholds);

        // The week after this one stands for all: it is whole, and near enough for appointments to be in it.
        var week = Weeks.MondayOf(LocalZone.Utc.DateOf(nowUtc)).AddDays(Weeks.Days);
        var until = nowUtc.AddDays(Weeks.Days * (WeeksAhead + 1));
        var busy = new BusyStore(service).Of([manager, .. reps.Select(rep => rep.Id)], nowUtc, until);
        var planned = PlannedOf(manager, until);
        var taken = new List<BusyTime>();
        var proposals = new List<ProposalJson>();
        foreach (var rep in reps)
        {
            cadences.TryGetValue(rep.Id, out var current);
            var proposal = Propose(rep, recommended, current, zones, settings, week, [.. busy[manager]], [.. busy[rep.Id]], taken);
            if (proposal.Current is { } shown && current is not null)
                shown.Overlaps = Overlaps(planned[rep.Id], new SlotRule(settings.WorkingWeek, current.Plan?.Zone ?? LocalZone.Utc, Length(current, settings), Buffer(current, settings)), [.. busy[manager]], [.. busy[rep.Id]]);
            proposals.Add(proposal);
        }

        return [.. proposals];
    }

    private static TimeSpan Length(CadenceRow? current, CadenceSettings settings) => current?.Plan?.Length ?? TimeSpan.FromMinutes(settings.LengthMinutes);

    private static TimeSpan Buffer(CadenceRow? current, CadenceSettings settings) => current?.Plan?.Buffer ?? TimeSpan.FromMinutes(settings.BufferMinutes);

    private static ProposalJson Propose(
        Entity rep, FrequencyRecommendation recommended, CadenceRow? current, ZoneBook zones, CadenceSettings settings, LocalDate week,
        IReadOnlyCollection<BusyTime> manager, IReadOnlyCollection<BusyTime> ofRep, List<BusyTime> taken)
    {
        var zone = current?.Plan?.Zone ?? zones.Find(rep.Number<int>(RowValues.Of(SettingsAlias, UserSettingsTable.Timezonecode))) ?? LocalZone.Utc;
        var (length, buffer) = (Length(current, settings), Buffer(current, settings));

        // Who has a slot keeps it: the same day and time each time is what people plan by.
        var slot = current?.Plan is { } plan
            ? new WeekSlot(plan.Weekday, plan.StartMinutes)
            : new SlotRule(settings.WorkingWeek, zone, length, buffer).First(week, manager, ofRep, taken);
        if (slot is { } given && current is null)
        {
            var start = zone.ToUtc(Weeks.OnOrAfter(week, given.Weekday), given.StartMinutes);
            taken.Add(new BusyTime(start, start + length + buffer));
        }

        return new ProposalJson
        {
            Rep = rep.Id.ToString("D"),
            Name = rep.Text(SystemUserTable.FullName),
            Frequency = ProposalText.Of(recommended.Frequency),
            Weekday = slot?.Weekday.ToString(),
            StartTime = slot?.StartMinutes,
            TimeZoneCode = zone.Code,
            DurationMinutes = (int)length.TotalMinutes,
            BufferMinutes = (int)buffer.TotalMinutes,
            Why = slot is null ? $"{recommended.Why} No slot of next week is free for both." : recommended.Why,
            Current = current is null ? null : new CurrentCadenceJson
            {
                Id = current.Id.ToString("D"),
                Frequency = current.Plan is { } own ? ProposalText.Of(own.Frequency) : null,
                Weekday = current.Plan?.Weekday.ToString(),
                StartTime = current.Plan?.StartMinutes,
                OverrideReason = current.OverrideReason,
            },
        };
    }

    private List<OverlapJson> Overlaps(IEnumerable<Entity> oneOnOnes, SlotRule slots, IReadOnlyCollection<BusyTime> manager, IReadOnlyCollection<BusyTime> rep) =>
    [
        .. oneOnOnes.Select(row => (Row: row, Start: row.Instant(OneOnOneTable.ScheduledStart)!.Value, End: row.Instant(OneOnOneTable.ScheduledEnd)!.Value))
            .Where(one => Others(manager, one.Row).Concat(Others(rep, one.Row)).Any(busy => busy.Overlaps(one.Start, one.End)))
            .Select(one => new OverlapJson
            {
                OneOnOne = one.Row.Id.ToString("D"),
                Start = ProposalText.Instant(one.Start),
                NearestFree = slots.Nearest(one.Start, nowUtc, Others(manager, one.Row), Others(rep, one.Row)) is { } free ? ProposalText.Instant(free) : null,
            }),
    ];

    /// <summary>What a 1:1 does not take up itself: it stands in nobody's way of moving it.</summary>
    private static List<BusyTime> Others(IEnumerable<BusyTime> busy, Entity oneOnOne) =>
    [
        .. busy.Where(one => one.Appointment != oneOnOne.Lookup(OneOnOneTable.Appointment) && one.Appointment != oneOnOne.Lookup(OneOnOneTable.BufferAppointment)),
    ];

    private List<Entity> Reps(Guid manager)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.FullName) };
        query.Criteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        query.AddOrder(SystemUserTable.FullName, OrderType.Ascending);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        var settings = query.AddLink(UserSettingsTable.LogicalName, SystemUserTable.Id, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = SettingsAlias;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    private ILookup<Guid, Entity> PlannedOf(Guid manager, DateTime until)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OneOnOneTable.Rep, OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd, OneOnOneTable.Appointment, OneOnOneTable.BufferAppointment),
        };
        query.Criteria.AddCondition(OneOnOneTable.Manager, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterThan, nowUtc);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, until);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledEnd, ConditionOperator.NotNull);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Ascending);
        query.AddOrder(OneOnOneTable.Id, OrderType.Ascending);
        return service.Rows(query).ToLookup(row => row.Lookup(OneOnOneTable.Rep) ?? Guid.Empty);
    }
}
