using System;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>Marks 1:1s as completed.</summary>
public sealed class OneOnOneCompletionStore(IOrganizationService service)
{
    /// <summary>Freezes the numbers and the score, and deactivates the 1:1: one write.</summary>
    /// <param name="numbers">Null to freeze those that are stored.</param>
    public void Complete(OneOnOneRecord one, FrozenNumbers? numbers, decimal score, string? overrideReason, DateTime nowUtc)
    {
        var row = new Entity(OneOnOneTable.LogicalName, one.Id)
        {
            [OneOnOneTable.ActualStart] = one.HeldOn(nowUtc),
            [OneOnOneTable.ActualEnd] = one.EndedOn(nowUtc),
            [OneOnOneTable.DocumentedOn] = nowUtc,
            [OneOnOneTable.OverrideReason] = overrideReason,
            [OneOnOneTable.PracticeScore] = score,
            [OneOnOneTable.ScoreIsFinal] = false,
            [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
            [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Completed),
        };
        if (numbers is not null)
        {
            row[OneOnOneTable.Scorecard] = ScorecardJson.Write(numbers.Scorecard);
            row[OneOnOneTable.Digest] = JsonText.Write(numbers.Digest);
            row[OneOnOneTable.Depth] = new OptionSetValue(KpiChoices.Of(numbers.Scorecard.Verdict.Depth));
        }

        service.Update(row);
    }

    /// <summary>The rep says that it took place.</summary>
    public void Confirm(Guid oneOnOne, DateTime nowUtc) =>
        service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne) { [OneOnOneTable.RepConfirmedOn] = nowUtc });
}
