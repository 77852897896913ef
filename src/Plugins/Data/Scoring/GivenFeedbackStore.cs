using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Scoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Scoring;

/// <summary>
/// The feedback that managers gave before and in their 1:1s: praise and customers' quotes by their rows; correction by an
/// audit against the anchors of a skill, or an item discussed in the coaching block.
/// </summary>
public sealed class GivenFeedbackStore(IOrganizationService service)
{
    private const int MostPerPage = 5000;
    private const string OneOnOneAlias = "oneonone";

    /// <summary>By 1:1. Four reads for any number of 1:1s of one slice.</summary>
    /// <param name="nowUtc">What is entered later does not count.</param>
    public IReadOnlyDictionary<Guid, GivenFeedback> Of(IReadOnlyCollection<OneOnOneRecord> ones, DateTime nowUtc)
    {
        var from = ones.Min(one => one.HeldOn(nowUtc)) - ScoreSettings.FeedbackReach;
        Guid[] reps = [.. ones.Select(one => one.Rep.Id).Distinct()];
        var praise = Given(Written(PraiseTable.LogicalName, PraiseTable.Rep, reps, PraiseTable.CreatedOn, from), PraiseTable.Rep, PraiseTable.CreatedOn);
        var voice = Given(
            Written(CustomerVoiceTable.LogicalName, CustomerVoiceTable.Rep, reps, CustomerVoiceTable.CreatedOn, from), CustomerVoiceTable.Rep, CustomerVoiceTable.CreatedOn);
        var audits = Given(Written(SkillAuditTable.LogicalName, SkillAuditTable.Rep, reps, SkillAuditTable.CreatedOn, from), SkillAuditTable.Rep, SkillAuditTable.CreatedOn);
        var corrected = Corrected(reps, from);
        return ones.ToDictionary(one => one.Id, one => new GivenFeedback(
            Any(praise, one, nowUtc), Any(audits, one, nowUtc) || Any(corrected, one, nowUtc), Any(voice, one, nowUtc)));
    }

    private static bool Any(ILookup<(Guid Giver, Guid Rep), DateTime> given, OneOnOneRecord one, DateTime nowUtc)
    {
        var held = one.HeldOn(nowUtc);
        // What comes out of a 1:1 is often written down after it; it counts until the score is final.
        return given[(one.Manager, one.Rep.Id)].Any(on => on >= held - ScoreSettings.FeedbackReach && on <= held + ScoreSettings.Provisional);
    }

    private static ILookup<(Guid Giver, Guid Rep), DateTime> Given(IEnumerable<Entity> rows, string rep, string on) => rows.ToLookup(
        row => (row.User(PraiseTable.OwnerId) ?? Guid.Empty, row.Lookup(rep) ?? Guid.Empty), row => row.Instant(on) ?? default);

    private IReadOnlyList<Entity> Written(string table, string rep, Guid[] reps, string on, DateTime from)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(PraiseTable.OwnerId, rep, on), PageInfo = FirstPage() };
        query.Criteria.AddCondition(rep, ConditionOperator.In, reps.Cast<object>().ToArray());
        query.Criteria.AddCondition(on, ConditionOperator.GreaterEqual, from);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    private ILookup<(Guid Giver, Guid Rep), DateTime> Corrected(Guid[] reps, DateTime from)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(AgendaItemTable.Block), PageInfo = FirstPage() };
        query.Criteria.AddCondition(AgendaItemTable.Block, ConditionOperator.Equal, BlockChoice.Coaching);
        query.Criteria.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Discussed);
        var one = query.AddLink(OneOnOneTable.LogicalName, AgendaItemTable.OneOnOne, OneOnOneTable.Id);
        one.EntityAlias = OneOnOneAlias;
        one.Columns = new ColumnSet(OneOnOneTable.Manager, OneOnOneTable.Rep, OneOnOneTable.ScheduledStart);
        one.LinkCriteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.In, reps.Cast<object>().ToArray());
        one.LinkCriteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, from);
        return service.RetrieveMultiple(query).Entities.ToLookup(
            row => (row.Lookup(Of(OneOnOneTable.Manager)) ?? Guid.Empty, row.Lookup(Of(OneOnOneTable.Rep)) ?? Guid.Empty),
            row => row.Instant(Of(OneOnOneTable.ScheduledStart)) ?? default);
    }

    private static string Of(string column) => RowValues.Of(OneOnOneAlias, column);

    private static PagingInfo FirstPage() => new() { Count = MostPerPage, PageNumber = 1 };
}
