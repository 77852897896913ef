using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Scoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Scoring;

/// <summary>The factors of scores as rows below their 1:1.</summary>
public sealed class ScoreFactorStore(IOrganizationService service)
{
    private static readonly Dictionary<ScoreFactor, int> Choices = new()
    {
        [ScoreFactor.HeldInItsWeek] = ScoreFactorTable.FactorChoice.HeldInItsWeek,
        [ScoreFactor.BlocksCovered] = ScoreFactorTable.FactorChoice.BlocksCovered,
        [ScoreFactor.CoachingShare] = ScoreFactorTable.FactorChoice.CoachingShare,
        [ScoreFactor.CommitmentsReviewed] = ScoreFactorTable.FactorChoice.EarlierCommitmentsReviewed,
        [ScoreFactor.ActionsComplete] = ScoreFactorTable.FactorChoice.ActionsComplete,
        [ScoreFactor.Measurable] = ScoreFactorTable.FactorChoice.Measurable,
        [ScoreFactor.PraiseCorrectionVoice] = ScoreFactorTable.FactorChoice.PraiseCorrectionAndCustomersVoice,
        [ScoreFactor.DocumentedInTime] = ScoreFactorTable.FactorChoice.DocumentedInTime,
    };

    private static readonly Dictionary<ScoreFactor, string> Names = new()
    {
        [ScoreFactor.HeldInItsWeek] = "Held in its week",
        [ScoreFactor.BlocksCovered] = "Blocks covered",
        [ScoreFactor.CoachingShare] = "Coaching share",
        [ScoreFactor.CommitmentsReviewed] = "Earlier commitments reviewed",
        [ScoreFactor.ActionsComplete] = "Actions complete",
        [ScoreFactor.Measurable] = "Measurable",
        [ScoreFactor.PraiseCorrectionVoice] = "Praise, correction and customer's voice",
        [ScoreFactor.DocumentedInTime] = "Documented in time",
    };

    /// <summary>One write per factor; the rows follow the sharing of their 1:1.</summary>
    /// <param name="owner">The 1:1's manager.</param>
    public void Create(Guid oneOnOne, Guid owner, PracticeScore score)
    {
        foreach (var factor in score.Factors)
        {
            service.Create(new Entity(ScoreFactorTable.LogicalName)
            {
                [ScoreFactorTable.Name] = Names[factor.Factor],
                [ScoreFactorTable.OneOnOne] = new EntityReference(OneOnOneTable.LogicalName, oneOnOne),
                [ScoreFactorTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, owner),
                [ScoreFactorTable.Factor] = new OptionSetValue(Choices[factor.Factor]),
                [ScoreFactorTable.Weight] = factor.Weight,
                [ScoreFactorTable.Earned] = factor.Earned,
                [ScoreFactorTable.Why] = factor.Why,
            });
        }
    }

    /// <summary>The factors of some 1:1s by 1:1. One read.</summary>
    /// <param name="oneOnOnes">At most 500, so that their factors fit a page.</param>
    public ILookup<Guid, KeptFactor> Of(IReadOnlyCollection<Guid> oneOnOnes)
    {
        var query = new QueryExpression(ScoreFactorTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ScoreFactorTable.OneOnOne, ScoreFactorTable.Factor, ScoreFactorTable.Weight, ScoreFactorTable.Earned),
        };
        query.Criteria.AddCondition(ScoreFactorTable.OneOnOne, ConditionOperator.In, oneOnOnes.Cast<object>().ToArray());
        return service.RetrieveMultiple(query).Entities.ToLookup(row => row.Lookup(ScoreFactorTable.OneOnOne) ?? Guid.Empty, row => new KeptFactor(
            row.Id,
            Choices.First(pair => pair.Value == row.Choice(ScoreFactorTable.Factor)).Key,
            row.Number<decimal>(ScoreFactorTable.Weight) ?? 0,
            row.Number<decimal>(ScoreFactorTable.Earned) ?? 0));
    }

    public void Correct(Guid id, FactorScore factor) => service.Update(new Entity(ScoreFactorTable.LogicalName, id)
    {
        [ScoreFactorTable.Earned] = factor.Earned,
        [ScoreFactorTable.Why] = factor.Why,
    });
}
