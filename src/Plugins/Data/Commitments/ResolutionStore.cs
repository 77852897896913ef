using System;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Commitments;

/// <summary>What is known of a commitment that somebody resolves.</summary>
public sealed class ResolutionStore(IOrganizationService service)
{
    /// <summary>The columns that it is judged by.</summary>
    public static string[] Columns { get; } =
    [
        CommitmentTable.Title, CommitmentTable.StatusCode, CommitmentTable.OwnerId, CommitmentTable.Rep, CommitmentTable.Kpi,
        CommitmentTable.Obstacle, CommitmentTable.Change, CommitmentTable.Behaviour, CommitmentTable.Opportunity, CommitmentTable.Focus,
        CommitmentTable.Evidence, CommitmentTable.RenegotiatedTo, CommitmentTable.Task, CommitmentTable.WantsTask, CommitmentTable.DueOn,
        CommitmentTable.AcceptedOn,
    ];

    /// <summary>
    /// Nothing is read of one without KPI that is not renegotiated; a measured one takes three reads and its figures.
    /// </summary>
    /// <param name="row">With <see cref="Columns"/>.</param>
    /// <param name="status">What it is to become.</param>
    /// <param name="today">Of the owner of a measured one.</param>
    public Resolution Of(Entity row, CommitmentStatus status, DateTime nowUtc, out LocalDate today)
    {
        var measured = row.Lookup(CommitmentTable.Kpi) is null ? null : new MeasureOrderStore(service).Of(row.Id);
        today = (measured?.Order.Zone ?? LocalZone.Utc).DateOf(nowUtc);
        return new Resolution
        {
            Title = row.Text(CommitmentTable.Title) ?? "",
            Status = status,
            NamesObstacle = !string.IsNullOrWhiteSpace(row.Text(CommitmentTable.Obstacle)),
            NamesChange = !string.IsNullOrWhiteSpace(row.Text(CommitmentTable.Change)),
            Measured = measured is null ? null : new MeasurementStore(service, new SettingStore(service).All()).Of(measured.Order, nowUtc),
            AwaitsAcceptance = row.Lookup(CommitmentTable.Kpi) is not null && measured is null && row.Instant(CommitmentTable.AcceptedOn) is null,
            IsBehaviour = !string.IsNullOrWhiteSpace(row.Text(CommitmentTable.Behaviour)),
            HasEvidence = CommitmentRow.HasEvidence(row),
            IsRenewed = status == CommitmentStatus.Renegotiated && IsRenewed(row),
        };
    }

    private bool IsRenewed(Entity row) =>
        row.Lookup(CommitmentTable.RenegotiatedTo) is { } next && next != row.Id
        && new CommitmentStore(service).Of([next]) is { Count: > 0 } found && found[0] is { Status: CommitmentStatus.Open } renewed
        && renewed.Owner == row.User(CommitmentTable.OwnerId) && renewed.Rep == row.Lookup(CommitmentTable.Rep);
}
