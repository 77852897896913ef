using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Commitments;

/// <summary>
/// Commitments that a KPI measures. What the rep promised is counted from the start; the manager's own numbers only once the
/// manager has accepted, because the rep can read them here.
/// </summary>
public sealed class MeasureOrderStore(IOrganizationService service)
{
    private const string KpiAlias = "kpi";
    private const string SettingsAlias = "settings";
    private const string ZoneAlias = "zone";

    /// <summary>Every open one. One read per 5,000.</summary>
    public IReadOnlyList<MeasuredRow> Open()
    {
        var query = Select();
        query.Criteria.AddCondition(CommitmentTable.StateCode, ConditionOperator.Equal, CommitmentTable.State.Active);
        query.AddOrder(CommitmentTable.Id, OrderType.Ascending);
        return [.. service.Rows(query).Select(Read).OfType<MeasuredRow>()];
    }

    /// <summary>One read.</summary>
    /// <returns>Null when it names no KPI, or is not to be counted yet.</returns>
    public MeasuredRow? Of(Guid commitment)
    {
        var query = Select();
        query.TopCount = 1;
        query.Criteria.AddCondition(CommitmentTable.Id, ConditionOperator.Equal, commitment);
        return service.RetrieveMultiple(query).Entities.Select(Read).FirstOrDefault();
    }

    private static QueryExpression Select()
    {
        var query = new QueryExpression(CommitmentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                CommitmentTable.OwnerId, CommitmentTable.Rep, CommitmentTable.AcceptedOn, CommitmentTable.TargetValue, CommitmentTable.TargetPer,
                CommitmentTable.MeasureFrom, CommitmentTable.DueOn, CommitmentTable.MeasuredValue, CommitmentTable.Progress, CommitmentTable.Evidence),
        };
        query.Criteria.AddCondition(CommitmentTable.TargetValue, ConditionOperator.NotNull);
        query.Criteria.AddCondition(CommitmentTable.DueOn, ConditionOperator.NotNull);
        var kpi = query.AddLink(KpiDefinitionTable.LogicalName, CommitmentTable.Kpi, KpiDefinitionTable.Id);
        kpi.EntityAlias = KpiAlias;
        kpi.Columns = new ColumnSet(KpiDefinitionTable.Key, KpiDefinitionTable.Direction);
        var settings = query.AddLink(UserSettingsTable.LogicalName, CommitmentTable.OwningUser, UserSettingsTable.Id, JoinOperator.LeftOuter);
        settings.EntityAlias = SettingsAlias;
        settings.Columns = new ColumnSet(UserSettingsTable.Timezonecode);
        var zone = settings.AddLink(
            TimeZoneDefinitionTable.LogicalName, UserSettingsTable.Timezonecode, TimeZoneDefinitionTable.Timezonecode, JoinOperator.LeftOuter);
        zone.EntityAlias = ZoneAlias;
        zone.Columns = new ColumnSet(TimeZoneDefinitionTable.Standardname);
        return query;
    }

    private static MeasuredRow? Read(Entity row)
    {
        var owner = row.User(CommitmentTable.OwnerId);
        var from = row.Day(CommitmentTable.MeasureFrom);
        var due = row.Day(CommitmentTable.DueOn);
        var code = row.Text(RowValues.Of(KpiAlias, KpiDefinitionTable.Key));
        if (owner is null || from is null || due is null || !MeasurePlan.Fits(from.Value, due.Value) || code is null || row.Number<decimal>(CommitmentTable.TargetValue) is not { } target)
            return null;
        if (owner != row.Lookup(CommitmentTable.Rep) && row.Instant(CommitmentTable.AcceptedOn) is null)
            return null;

        var zone = ZoneStore.Zone(
            row.Number<int>(RowValues.Of(SettingsAlias, UserSettingsTable.Timezonecode)), row.Text(RowValues.Of(ZoneAlias, TimeZoneDefinitionTable.Standardname)));
        var direction = KpiChoices.Direction(row.Choice(RowValues.Of(KpiAlias, KpiDefinitionTable.Direction)));
        var plan = new MeasurePlan(code, direction, target, Per(row.Choice(CommitmentTable.TargetPer)), new DateSpan(from.Value, due.Value));
        var evidence = row.Text(CommitmentTable.Evidence);
        return new MeasuredRow(
            new MeasureOrder(row.Id, owner.Value, zone, plan, EvidenceJson.Counted(evidence, code)),
            row.Number<decimal>(CommitmentTable.MeasuredValue), row.Number<decimal>(CommitmentTable.Progress), evidence);
    }

    private static TargetPer Per(int? choice) => choice switch
    {
        CommitmentTable.TargetPerChoice.Week => TargetPer.Week,
        CommitmentTable.TargetPerChoice.Month => TargetPer.Month,
        _ => TargetPer.InAll,
    };
}
