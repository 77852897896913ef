using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Scoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Scoring;

/// <summary>
/// Makes scores final a week after their 1:1 was completed, with what was entered meanwhile. What is final drops out of the
/// query, so that every call simply takes the next ones.
/// </summary>
public sealed class ScoreFinalising(IOrganizationService service) : IMaintenanceJob
{
    private const int Slice = 200;
    private const string More = "more";

    private readonly ScoreFactorStore factors = new(service);

    public string Name => "ScoreFinalising";

    public JobOutcome Run(MaintenanceRun run)
    {
        var aim = ScoreSettingNames.CoachingShare(run.Settings);
        var written = 0;
        do
        {
            var ones = Due(run.NowUtc);
            if (ones.Count > 0)
                written += Finish(ones, aim, run.NowUtc);
            if (ones.Count < Slice)
                return new JobOutcome(written, null);
        }
        while (run.HasTime());
        return new JobOutcome(written, More);
    }

    private IReadOnlyList<OneOnOneRecord> Due(DateTime nowUtc)
    {
        var query = OneOnOneRecordStore.All();
        query.TopCount = Slice;
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Completed);
        query.Criteria.AddCondition(OneOnOneTable.ScoreIsFinal, ConditionOperator.Equal, false);
        query.Criteria.AddCondition(OneOnOneTable.PracticeScore, ConditionOperator.NotNull);
        query.Criteria.AddCondition(OneOnOneTable.DocumentedOn, ConditionOperator.LessEqual, nowUtc - ScoreSettings.Provisional);
        query.AddOrder(OneOnOneTable.DocumentedOn, OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities.Select(OneOnOneRecordStore.Read)];
    }

    /// <summary>Seven reads for all of them, and one write each beside those of factors that changed.</summary>
    private int Finish(IReadOnlyList<OneOnOneRecord> ones, decimal aim, DateTime nowUtc)
    {
        Guid[] ids = [.. ones.Select(one => one.Id)];
        var kept = factors.Of(ids);
        var discussed = new DiscussedBlockStore(service).Of(ids);
        var feedback = new GivenFeedbackStore(service).Of(ones, nowUtc);
        var written = 0;
        foreach (var one in ones)
        {
            var weights = kept[one.Id].ToDictionary(factor => factor.Factor, factor => factor.Weight);
            var again = PracticeScoreRule.Again(
                factor => weights.TryGetValue(factor, out var weight) ? weight : 0, [.. discussed[one.Id].Distinct()], one.Talk, feedback[one.Id], aim);
            var changed = FinalScoreRule.Changed(kept[one.Id], again);
            foreach (var factor in changed)
                factors.Correct(factor.Key, factor.Value);
            service.Update(new Entity(OneOnOneTable.LogicalName, one.Id)
            {
                [OneOnOneTable.PracticeScore] = weights.Count == 0 ? one.Score : FinalScoreRule.Sum(kept[one.Id], changed),
                [OneOnOneTable.ScoreIsFinal] = true,
            });
            written += changed.Count + 1;
        }

        return written;
    }
}
