using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Commitments;

/// <summary>Commitments as rows.</summary>
public sealed class CommitmentStore(IOrganizationService service)
{
    /// <summary>Of the rep and of the manager: what is open, and what was resolved since an instant, after which nothing changes it. One read.</summary>
    /// <param name="sinceUtc">UTC.</param>
    public IReadOnlyList<Commitment> OpenOrResolvedSince(Guid rep, DateTime sinceUtc)
    {
        var query = Select();
        query.Criteria.AddCondition(CommitmentTable.Rep, ConditionOperator.Equal, rep);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        either.AddCondition(CommitmentTable.ModifiedOn, ConditionOperator.GreaterThan, sinceUtc);
        return [.. service.RetrieveMultiple(query).Entities.Select(CommitmentRow.Read)];
    }

    /// <summary>One read; none for no ids.</summary>
    public IReadOnlyList<Commitment> Of(IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0)
            return [];
        var query = Select();
        query.Criteria.AddCondition(CommitmentTable.Id, ConditionOperator.In, ids.Cast<object>().ToArray());
        return [.. service.RetrieveMultiple(query).Entities.Select(CommitmentRow.Read)];
    }

    public void Accept(Guid commitment, DateTime nowUtc) =>
        service.Update(new Entity(CommitmentTable.LogicalName, commitment) { [CommitmentTable.AcceptedOn] = nowUtc });

    /// <summary>The owner does not accept it, so it is no commitment.</summary>
    /// <param name="reason">In the owner's words; null when none was given.</param>
    public void Decline(Guid commitment, string? reason)
    {
        var row = new Entity(CommitmentTable.LogicalName, commitment)
        {
            [CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Inactive),
            [CommitmentTable.StatusCode] = new OptionSetValue(CommitmentTable.Status.Cancelled),
        };
        if (reason is not null)
            row[CommitmentTable.Obstacle] = reason;
        service.Update(row);
    }

    /// <summary>Makes it the owner's.</summary>
    /// <param name="writer">Who wrote it down and goes on working with it; null for a team.</param>
    public void Give(Guid commitment, Guid owner, Guid? writer)
    {
        service.Update(new Entity(CommitmentTable.LogicalName, commitment) { [CommitmentTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, owner) });
        if (writer is { } person)
            new OneOnOneStore(service).ShareCommitment(commitment, person);
    }

    private static QueryExpression Select() => new(CommitmentTable.LogicalName) { ColumnSet = new ColumnSet([.. CommitmentRow.Columns]) };
}
