using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Notifications;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Scoring;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Notifications;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Scoring;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>
/// Completes a 1:1 in the transaction of its caller. Without an override nothing is written while something is missing; two
/// who complete it at once take turns, and the second finds it completed.
/// </summary>
public sealed class OneOnOneCompletion(IOrganizationService service, IReadOnlyDictionary<string, string> settings)
{
    /// <summary>What was resolved before the last 1:1 ended was reviewed there; without one, what was resolved in this time counts.</summary>
    private const int ReviewDaysWithoutEarlier = 30;

    private readonly NextOneOnOneStore neighbours = new(service);
    private readonly int needed = ScoreSettingNames.NeededCommitments(settings);

    /// <exception cref="RefusedException">It was missed or cancelled, the next start is not to come, the reason is too long, or the weights are wrong.</exception>
    public CompletionOutcome Complete(OneOnOneRecord one, CompletionRequest request)
    {
        if (one.Status == OneOnOneStatus.Completed)
            return new CompletionOutcome([], one.Score);
        RefusedException.ThrowIf(one.IsOpen ? null : one.NotOpen());
        RefusedException.ThrowIf(request.NextStart is { } next
            ? NextStartRule.CheckManager(one, request.Manager) ?? NextStartRule.Check(one.Title, next, request.NowUtc, one.ScheduledStart)
            : null);
        TextLimits.Require(request.OverrideReason, TextLimits.Reason, one.Title);
        var scoring = ScoreSettingNames.Of(settings);

        var missing = Facts(one, request).Missing(request.NextStart, needed);
        return missing.Count > 0 && request.OverrideReason is null
            ? new CompletionOutcome(missing, null)
            : InTurn(one, request, scoring);
    }

    /// <summary>All is read again once it is this caller's turn: somebody may have written meanwhile.</summary>
    private CompletionOutcome InTurn(OneOnOneRecord seen, CompletionRequest request, ScoreSettings scoring)
    {
        new OneOnOneStore(service).TakeTurn(seen.Rep.Id, request.NowUtc);
        var one = new OneOnOneRecordStore(service).Find(seen.Id) ?? seen;
        if (one.Status == OneOnOneStatus.Completed)
            return new CompletionOutcome([], one.Score);
        RefusedException.ThrowIf(one.IsOpen ? null : one.NotOpen());

        var facts = Facts(one, request);
        var missing = facts.Missing(request.NextStart, needed);
        if (missing.Count > 0 && request.OverrideReason is null)
            return new CompletionOutcome(missing, null);

        var score = PracticeScoreRule.Of(ScoreFactsOf(one, facts, request.NowUtc, missing.Count == 0), scoring);
        Write(one, facts, request, score, missing.Count == 0 ? null : request.OverrideReason);
        return new CompletionOutcome([], score.Value);
    }

    private CompletionFacts Facts(OneOnOneRecord one, CompletionRequest request)
    {
        var since = neighbours.CompletedBefore(one) ?? one.ScheduledStart.AddDays(-ReviewDaysWithoutEarlier);
        return new CompletionFacts(
            new CommitmentStore(service).OpenOrResolvedSince(one.Rep.Id, since),
            neighbours.After(one, request.NowUtc),
            one.Rep.Zone.DateOf(request.NowUtc));
    }

    private ScoreFacts ScoreFactsOf(OneOnOneRecord one, CompletionFacts facts, DateTime nowUtc, bool complete)
    {
        var earlier = facts.EarlierDue(one.Id, one.Rep.Zone.DateOf(one.HeldOn(nowUtc)));
        var reviewed = earlier.Count(commitment => commitment.Status != CommitmentStatus.Open);
        var discussed = new DiscussedBlockStore(service).Of([one.Id])[one.Id];
        return new ScoreFacts
        {
            OriginalStart = one.OriginalStart,
            HeldOn = one.HeldOn(nowUtc),
            EndedOn = one.EndedOn(nowUtc),
            DocumentedOn = nowUtc,
            Zone = one.ManagerZone,
            Talk = one.Talk,
            EarlierDue = earlier.Count,
            EarlierReviewed = reviewed,
            ActionsComplete = complete,
            Commitments = facts.Counted.Count,
            Measurable = facts.Counted.Count(promise => promise.IsMeasurable),
            Feedback = new GivenFeedbackStore(service).Of([one], nowUtc)[one.Id],
            CoveredBlocks = BlockCoverage.Of(discussed, reviewed > 0, facts.Commitments.Any(commitment => commitment.OneOnOne == one.Id)),
        };
    }

    private void Write(OneOnOneRecord one, CompletionFacts facts, CompletionRequest request, PracticeScore score, string? overrideReason)
    {
        var commitments = new CommitmentStore(service);
        // Who completes a 1:1 stands by their own promises to the rep; a former manager's are not theirs to accept.
        foreach (var own in facts.Commitments.Where(own => own is { IsOfTheRep: false, Status: CommitmentStatus.Open, AcceptedOn: null } && own.Owner == request.Manager))
            commitments.Accept(own.Id, request.NowUtc);

        new OneOnOneCompletionStore(service).Complete(one, one.IsHandedOver ? null : NumbersOf(one, request.NowUtc), score.Value, overrideReason, request.NowUtc);
        new ScoreFactorStore(service).Create(one.Id, one.Manager, score);
        if (request.NextStart is { } start)
            neighbours.BeginAt(one, facts.Next, start, OneOnOneSettings.Length(settings));
        if (one.RepConfirmedOn is null)
            new NotificationStore(service).Send(MeetingReminders.Completed(one.Rep, OneOnOneTable.LogicalName, one.Id, one.ScheduledStart));
    }

    private FrozenNumbers NumbersOf(OneOnOneRecord one, DateTime nowUtc) => new(
        new ScorecardStore(service).Of(one.Rep, nowUtc, settings), new DigestStore(service).Of(one.AsMeeting(), nowUtc, settings));
}
