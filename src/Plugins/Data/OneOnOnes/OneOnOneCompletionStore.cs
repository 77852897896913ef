using System;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis.Scorecards;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>Marks 1:1s as completed.</summary>
public sealed class OneOnOneCompletionStore(IOrganizationService service)
{
    /// <summary>Freezes the numbers and the score, and deactivates the 1:1: one write.</summary>
    public void Complete(OneOnOneRecord one, Scorecard card, string digest, decimal score, string? overrideReason, DateTime nowUtc) =>
        service.Update(new Entity(OneOnOneTable.LogicalName, one.Id)
        {
            [OneOnOneTable.ActualStart] = one.HeldOn(nowUtc),
            [OneOnOneTable.ActualEnd] = one.EndedOn(nowUtc),
            [OneOnOneTable.DocumentedOn] = nowUtc,
            [OneOnOneTable.OverrideReason] = overrideReason,
            [OneOnOneTable.PracticeScore] = score,
            [OneOnOneTable.ScoreIsFinal] = false,
            [OneOnOneTable.Scorecard] = ScorecardJson.Write(card),
            [OneOnOneTable.Digest] = digest,
            [OneOnOneTable.Depth] = new OptionSetValue(KpiChoices.Of(card.Verdict.Depth)),
            [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
            [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Completed),
        });

    /// <summary>The rep says that it took place.</summary>
    public void Confirm(Guid oneOnOne, DateTime nowUtc) =>
        service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne) { [OneOnOneTable.RepConfirmedOn] = nowUtc });
}
