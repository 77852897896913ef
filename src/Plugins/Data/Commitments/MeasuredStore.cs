using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Commitments;

/// <summary>Writes what was counted, and what came of commitments.</summary>
public sealed class MeasuredStore(IOrganizationService service)
{
    public void Save(Guid commitment, Measurement measured) => service.Update(new Entity(CommitmentTable.LogicalName, commitment)
    {
        [CommitmentTable.MeasuredValue] = measured.Value,
        [CommitmentTable.Progress] = measured.Progress,
        [CommitmentTable.Evidence] = EvidenceJson.Open(measured),
    });

    /// <summary>
    /// Keeps one that was open when the counting began, unless its owner has resolved it meanwhile: the first write waits for
    /// whoever does, and then it is looked at again.
    /// </summary>
    public void KeepInTurn(Guid commitment, Measurement measured, DateTime nowUtc)
    {
        Save(commitment, measured);
        var query = new QueryExpression(CommitmentTable.LogicalName) { ColumnSet = new ColumnSet(CommitmentTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(CommitmentTable.Id, ConditionOperator.Equal, commitment);
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        if (service.RetrieveMultiple(query).Entities.Count > 0)
            Keep(commitment, measured, nowUtc);
    }

    /// <summary>The target is met, so that nobody has to say so.</summary>
    public void Keep(Guid commitment, Measurement? measured, DateTime nowUtc)
    {
        var row = Evidence(commitment, measured, CommitmentStatus.Kept, nowUtc);
        row[CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Inactive);
        row[CommitmentTable.StatusCode] = new OptionSetValue(CommitmentTable.Status.Kept);
        service.Update(row);
    }

    /// <summary>Freezes what is known of a commitment that was just resolved.</summary>
    /// <param name="measured">Null where nothing is counted.</param>
    public void Freeze(Guid commitment, Measurement? measured, CommitmentStatus status, DateTime nowUtc) =>
        service.Update(Evidence(commitment, measured, status, nowUtc));

    private static Entity Evidence(Guid commitment, Measurement? measured, CommitmentStatus status, DateTime nowUtc)
    {
        var row = new Entity(CommitmentTable.LogicalName, commitment)
        {
            [CommitmentTable.Evidence] = EvidenceJson.Resolved(measured, status, nowUtc),
        };
        if (measured is not null)
        {
            row[CommitmentTable.MeasuredValue] = measured.Value;
            row[CommitmentTable.Progress] = measured.Progress;
        }

        return row;
    }
}
