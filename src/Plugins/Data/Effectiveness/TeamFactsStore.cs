using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>Everything that is known of a few teams, by as few queries for all of them as there are kinds of facts.</summary>
public sealed class TeamFactsStore(IOrganizationService service, EffectivenessSettings settings, RepResultStore results, ExpectationStore expectations)
{
    private const int GrowthMonths = 12;

    /// <summary>An older view says nothing of a manager any more.</summary>
    private const int ViewQuarters = 4;

    /// <param name="due">The months that will be computed, oldest first.</param>
    /// <param name="kept">The team of a manager's month as it was kept, or null.</param>
    /// <returns>The facts of a manager's month.</returns>
    public Func<Team, CalendarMonth, TeamFacts> Of(
        IReadOnlyList<Team> teams, IReadOnlyList<CalendarMonth> due, Func<Guid, CalendarMonth, IReadOnlyList<Guid>?> kept, DateTime nowUtc)
    {
        var (first, last) = (due[0], due[due.Count - 1]);
        var history = first.Add(-settings.EffectMonths);
        var gaps = first.First.AddDays(-2 * settings.GapDays);
        var former = teams.SelectMany(team => due.Where(month => month < CurrentOf(team, nowUtc)).SelectMany(month => kept(team.Manager, month) ?? []))
            .Distinct().Except(teams.SelectMany(team => team.Reps).Select(rep => rep.Id));
        var scope = new TeamScope(teams, new DateSpan(gaps < history.First ? gaps : history.First, last.Last), [.. former]);
        var zones = teams.ToDictionary(team => team.Manager, team => team.Zone);
        LocalZone ZoneOf(Guid manager) => zones.TryGetValue(manager, out var zone) ? zone : LocalZone.Utc;

        var meetings = new MeetingStore(service).Of(scope, first, ZoneOf);
        var (byManager, byRep) = (meetings.ToLookup(one => one.Manager), meetings.ToLookup(one => one.Rep));
        var commitments = new DueCommitmentStore(service).Of(scope, first);
        var activities = new OtherActivityStore(service).DaysOf(scope, first);
        var ratings = new RatingStore(service).Of(scope, first.Add(-GrowthMonths).First).ToLookup(rating => rating.Rep);
        var deals = new ClosedDealStore(service).Of(scope, new DateSpan(history.First, last.Last), ZoneOf).ToLookup(deal => deal.Owner);
        var achieved = results.Kept(scope.Reps, history, last.Add(-1)).Concat(results.ToDate(teams.SelectMany(team => team.Reps), nowUtc)).ToLookup(result => result.Rep);
        var expected = expectations.Of(scope);
        var views = new RepsViewStore(service).Of([.. teams.Select(team => team.Manager)], Quarter.Of(first).Add(-ViewQuarters));
        return (team, month) =>
        {
            var reps = TeamThenRule.Of(
                team.Manager, [.. team.Reps.Select(rep => rep.Id)], kept(team.Manager, month), month, CurrentOf(team, nowUtc), byRep);
            return new TeamFacts(team.Manager)
            {
                Team = [.. reps.Select(rep => expected.Rep(rep, history, month, AsOf(team, month, nowUtc), FirstOf(byRep[rep])))],
                Meetings = [.. byManager[team.Manager], .. reps.SelectMany(rep => byRep[rep]).Where(one => one.Manager != team.Manager)],
                Commitments = [.. commitments.Where(one => one.Counterpart == team.Manager || one.Owner == team.Manager)],
                Activities = [.. activities[team.Manager]],
                ActivitiesPerQuarter = expected.ActivitiesPerQuarter(reps, month),
                Results = [.. reps.SelectMany(rep => achieved[rep])],
                Deals = [.. reps.SelectMany(rep => deals[rep])],
                Ratings = [.. reps.SelectMany(rep => ratings[rep])],
                Views = [.. views[team.Manager]],
            };
        };
    }

    private static CalendarMonth CurrentOf(Team team, DateTime nowUtc) => CalendarMonth.Of(team.Zone.DateOf(nowUtc));

    private static LocalDate AsOf(Team team, CalendarMonth month, DateTime nowUtc) => team.Zone.DateOf(nowUtc) is var today && today < month.Last ? today : month.Last;

    private static LocalDate? FirstOf(IEnumerable<MeetingFact> meetings) => meetings.Select(one => (LocalDate?)one.Day).Min();
}
