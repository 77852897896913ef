using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>Checks the cadences that somebody asks for, all before any is written. One read per 500 reps, four for the roles and two for each team.</summary>
public sealed class ProposalReader(IOrganizationService service, CadenceSettings settings, DateTime nowUtc)
{
    private const int MostIds = 500;
    private readonly ZoneBook zones = new(service);
    private readonly PairBook roles = new(service);
    private readonly Dictionary<Guid, CadenceFrequency> recommended = [];

    /// <param name="onlyOf">The one manager whose reps may be planned for; null for any.</param>
    /// <param name="refusals">Why rows cannot be carried out.</param>
    public IReadOnlyList<ProposedCadence> Read(IReadOnlyList<ProposalJson?> proposals, Guid? onlyOf, out IReadOnlyList<Refusal> refusals)
    {
        // A null in the array is a row, too, and is named like the others.
        var rows = proposals.Select(one => one ?? new ProposalJson()).ToList();
        var users = Users([.. rows.Select(one => IdOf(one.Rep)).OfType<Guid>().Distinct()]);
        var seen = new HashSet<Guid>();
        var found = new List<Refusal>();
        var cadences = new List<ProposedCadence>();
        foreach (var (proposal, number) in rows.Select((one, index) => (one, index + 1)))
        {
            if (Check(proposal, number, users, onlyOf, seen, out var refusal) is { } cadence)
                cadences.Add(cadence);
            else
                found.Add(refusal!);
        }

        refusals = found;
        return cadences;
    }

    private ProposedCadence? Check(ProposalJson proposal, int number, Dictionary<Guid, Entity> users, Guid? onlyOf, HashSet<Guid> seen, out Refusal? refusal)
    {
        var label = $"Row {number}";
        if (IdOf(proposal.Rep) is not { } rep || !users.TryGetValue(rep, out var user))
        {
            refusal = new(RefusalCode.CadenceProposalsInvalid, label, "There is no such rep.", "Give the id of a rep's user.");
            return null;
        }

        label = $"Row {number}, {user.Text(SystemUserTable.FullName)}";
        refusal = ProposalCheck.Twice(label, rep, seen) ?? Pair(label, rep, user, onlyOf);
        if (refusal is not null || CadenceCheck.Plan(Draft(proposal, label), settings.WorkingWeek, out refusal) is not { } plan)
            return null;

        var manager = user.Lookup(SystemUserTable.ParentSystemUserId)!.Value;
        refusal = CadenceCheck.Override(label, plan.Frequency, RecommendedFor(manager), proposal.OverrideReason is not null);
        if (refusal is null && proposal.OverrideReason is { } reason && reason is < CadenceTable.OverrideReasonChoice.NewInTheRole or > CadenceTable.OverrideReasonChoice.ManagersCapacity)
            refusal = new(RefusalCode.CadenceProposalsInvalid, label, "The reason for another frequency is none of the four.", "Give the number of one of them.");
        refusal ??= TextLimits.Check(proposal.OverrideText, TextLimits.Reason, label);
        return refusal is null ? new ProposedCadence(label, manager, rep, plan, proposal.OverrideReason, proposal.OverrideText) : null;
    }

    private Refusal? Pair(string label, Guid rep, Entity user, Guid? onlyOf)
    {
        var manager = user.Lookup(SystemUserTable.ParentSystemUserId);
        if (manager is null)
            return new(RefusalCode.CadenceManagerMismatch, label, "The user record names no manager.", "Have the manager entered on the rep's user record.");
        if (onlyOf is { } caller && manager != caller)
            return new(RefusalCode.CallerNotAllowed, label, "The rep is another manager's.", "Leave the rep out, or ask a coaching administrator.");
        return CadenceCheck.Pair(label, new CadencePair(
            manager.Value, rep, manager, user.Number<bool>(SystemUserTable.IsDisabled) ?? false, roles.CanBeCoached(rep), roles.CanManage(manager.Value)));
    }

    private CadenceDraft Draft(ProposalJson proposal, string label) => new(
        label,
        ProposalText.Frequency(proposal.Frequency),
        ProposalText.Weekday(proposal.Weekday),
        proposal.StartTime,
        zones.Find(proposal.TimeZoneCode),
        proposal.DurationMinutes ?? settings.LengthMinutes,
        proposal.BufferMinutes ?? settings.BufferMinutes,
        proposal.StartsOn is null ? LocalZone.Utc.DateOf(nowUtc) : ProposalText.Day(proposal.StartsOn));

    private CadenceFrequency RecommendedFor(Guid manager) => recommended.TryGetValue(manager, out var known)
        ? known
        : recommended[manager] = FrequencyRecommendation.Of(new TeamWinStore(service).Of(manager, LocalZone.Utc.DateOf(nowUtc)), settings.Thresholds).Frequency;

    private Dictionary<Guid, Entity> Users(IReadOnlyList<Guid> ids)
    {
        var users = new Dictionary<Guid, Entity>();
        foreach (var part in SliceRule.BySize(ids, _ => 1, MostIds))
        {
            var query = new QueryExpression(SystemUserTable.LogicalName)
            {
                ColumnSet = new ColumnSet(SystemUserTable.FullName, SystemUserTable.ParentSystemUserId, SystemUserTable.IsDisabled),
            };
            query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, [.. part.Cast<object>()]);
            foreach (var row in service.RetrieveMultiple(query).Entities)
                users[row.Id] = row;
        }

        return users;
    }

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
