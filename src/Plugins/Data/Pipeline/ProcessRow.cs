using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Pipeline;

/// <summary>The business process in a row of opportunities to which <see cref="ProcessLinks"/> has joined theirs.</summary>
public sealed class ProcessRow(Entity row)
{
    /// <summary>Every joined instance returns its state, which is never empty where there is a row.</summary>
    public bool Exists => IsOfOpportunity || row.Choice(RowValues.Of(ProcessLinks.LeadProcess, OpportunitySalesProcessTable.StateCode)) is not null;

    public bool IsRunning => row.Choice(Column(OpportunitySalesProcessTable.StateCode)) == OpportunitySalesProcessTable.State.Active;

    /// <summary>UTC.</summary>
    public DateTime MovedOn => row.Instant(Column(OpportunitySalesProcessTable.ActiveStageStartedOn)) ?? DateTime.MinValue;

    /// <summary>Null when the stage was taken out of the process.</summary>
    public ProcessStage? Active =>
        row.Lookup(Column(OpportunitySalesProcessTable.ActiveStageId)) is { } stage
        && row.Text(StageColumn(ProcessStageTable.StageName)) is { } name
            ? new ProcessStage(stage, name, row.Choice(StageColumn(ProcessStageTable.StageCategory)))
            : null;

    /// <summary>Where the query asks for its columns too.</summary>
    public DealProcess? Process => Exists && row.Number<Guid>(Column(OpportunitySalesProcessTable.Id)) is { } id
        ? new DealProcess(
            id,
            !IsOfOpportunity,
            Active,
            row.Lookup(StageColumn(ProcessStageTable.ProcessId)) ?? row.Lookup(Column(OpportunitySalesProcessTable.ProcessId)),
            TraversedPath.Of(row.Text(Column(OpportunitySalesProcessTable.TraversedPath))))
        : null;

    /// <summary>Of the rows of one opportunity the one whose process speaks for it: a running one before one that has ended, and of several the one that moved last.</summary>
    public static T Speaking<T>(IEnumerable<T> rows, Func<T, ProcessRow> process) =>
        rows.OrderByDescending(row => process(row).IsRunning).ThenByDescending(row => process(row).MovedOn).First();

    private bool IsOfOpportunity => row.Choice(RowValues.Of(ProcessLinks.Process, OpportunitySalesProcessTable.StateCode)) is not null;

    private string Column(string column) => RowValues.Of(IsOfOpportunity ? ProcessLinks.Process : ProcessLinks.LeadProcess, column);

    private string StageColumn(string column) => RowValues.Of(IsOfOpportunity ? ProcessLinks.ProcessStage : ProcessLinks.LeadProcessStage, column);
}
