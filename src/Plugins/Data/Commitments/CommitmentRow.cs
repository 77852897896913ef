using System;
using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Commitments;

/// <summary>A commitment's row in the domain's terms.</summary>
public static class CommitmentRow
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        CommitmentTable.OwnerId, CommitmentTable.Rep, CommitmentTable.OneOnOne, CommitmentTable.StatusCode, CommitmentTable.DueOn,
        CommitmentTable.AcceptedOn, CommitmentTable.Kpi, CommitmentTable.TargetValue, CommitmentTable.Behaviour,
        CommitmentTable.Opportunity, CommitmentTable.Focus,
    ];

    public static Commitment Read(Entity row) => new()
    {
        Id = row.Id,
        Owner = row.Lookup(CommitmentTable.OwnerId) ?? Guid.Empty,
        Rep = row.Lookup(CommitmentTable.Rep) ?? Guid.Empty,
        OneOnOne = row.Lookup(CommitmentTable.OneOnOne) ?? Guid.Empty,
        Status = Status(row.Choice(CommitmentTable.StatusCode)),
        DueOn = row.Day(CommitmentTable.DueOn),
        AcceptedOn = row.Instant(CommitmentTable.AcceptedOn),
        IsMeasurable = IsMeasurable(row),
    };

    public static bool IsMeasurable(Entity row) =>
        (row.Lookup(CommitmentTable.Kpi) is not null && row.Number<decimal>(CommitmentTable.TargetValue) is not null)
        || (!string.IsNullOrWhiteSpace(row.Text(CommitmentTable.Behaviour)) && HasEvidence(row));

    /// <summary>Whether rows are linked in which a behaviour can be seen.</summary>
    public static bool HasEvidence(Entity row) =>
        row.Lookup(CommitmentTable.Opportunity) is not null || row.Lookup(CommitmentTable.Focus) is not null;

    public static CommitmentStatus Status(int? choice) => choice switch
    {
        CommitmentTable.Status.Kept => CommitmentStatus.Kept,
        CommitmentTable.Status.Missed => CommitmentStatus.Missed,
        CommitmentTable.Status.Cancelled => CommitmentStatus.Cancelled,
        CommitmentTable.Status.Renegotiated => CommitmentStatus.Renegotiated,
        _ => CommitmentStatus.Open,
    };

    public static int Choice(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Kept => CommitmentTable.Status.Kept,
        CommitmentStatus.Missed => CommitmentTable.Status.Missed,
        CommitmentStatus.Cancelled => CommitmentTable.Status.Cancelled,
        CommitmentStatus.Renegotiated => CommitmentTable.Status.Renegotiated,
        _ => CommitmentTable.Status.Open,
    };
}
