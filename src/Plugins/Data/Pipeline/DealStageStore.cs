using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>Where opportunities keep their stages, with the rights of whoever moves one.</summary>
public sealed class DealStageStore(IOrganizationService asCaller)
{
    /// <summary>Null when the opportunity is gone, or nothing that may be read: one read.</summary>
    public DealStage? Of(Guid opportunity)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.Id, OpportunityTable.SalesStage, OpportunityTable.StepName) };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, opportunity);
        foreach (var process in ProcessLinks.AddTo(query))
        {
            process.Columns.AddColumns(OpportunitySalesProcessTable.Id, OpportunitySalesProcessTable.ProcessId, OpportunitySalesProcessTable.TraversedPath);
            process.LinkEntities[0].Columns.AddColumn(ProcessStageTable.ProcessId);
        }

        var rows = asCaller.RetrieveMultiple(query).Entities;
        if (rows.Count == 0)
            return null;

        var row = ProcessRow.Speaking(rows, row => new ProcessRow(row));
        var own = new OpportunityRow(row);
        return new DealStage(new ProcessRow(row).Process, new StageColumns(own.SalesStage, own.SalesStageLabel, own.StepName));
    }

    /// <summary>The request for a stage, with the stages that there are: one read, and none for a phase's name or the stage that it has.</summary>
    public StageRequest Request(DealStage at, string name) =>
        new(at, name, at.IsAt(name) ? [Current(at, name)] : at.Source switch
        {
            StageSource.BusinessProcess => OfProcess(at.Process!),
            StageSource.SalesStage => OfChoice(),
            _ => [new StageOption(name)],
        });

    /// <summary>Moves the process to a stage. The platform checks that the process can go there.</summary>
    public void Move(DealProcess process, Guid stage) => asCaller.Update(
        new Entity(process.IsOfLead ? LeadToOpportunitySalesProcessTable.LogicalName : OpportunitySalesProcessTable.LogicalName, process.Id)
        {
            [OpportunitySalesProcessTable.ActiveStageId] = new EntityReference(ProcessStageTable.LogicalName, stage),
            [OpportunitySalesProcessTable.TraversedPath] = process.PathTo(stage),
        });

    private static StageOption Current(DealStage at, string name) => new(at.Name ?? name) { Stage = at.Process?.Active?.Id, Number = at.Columns.SalesStage };

    private StageOption[] OfProcess(DealProcess process)
    {
        if (process.Definition is not { } definition)
            return process.Active is { } active ? [new StageOption(active.Name) { Stage = active.Id }] : [];

        var query = new QueryExpression(ProcessStageTable.LogicalName) { ColumnSet = new ColumnSet(ProcessStageTable.StageName, ProcessStageTable.StageCategory) };
        query.Criteria.AddCondition(ProcessStageTable.ProcessId, ConditionOperator.Equal, definition);
        // The platform would order a choice by its labels.
        var rows = asCaller.RetrieveMultiple(query).Entities.OrderBy(row => row.Choice(ProcessStageTable.StageCategory) ?? int.MaxValue);
        return [.. rows.Select(row => new StageOption(row.Text(ProcessStageTable.StageName) ?? "") { Stage = row.Id })];
    }

    private IReadOnlyList<StageOption> OfChoice()
    {
        var column = (RetrieveAttributeResponse)asCaller.Execute(new RetrieveAttributeRequest
        {
            EntityLogicalName = OpportunityTable.LogicalName,
            LogicalName = OpportunityTable.SalesStage,
        });
        return [.. ((EnumAttributeMetadata)column.AttributeMetadata).OptionSet.Options.Where(option => option.Value is not null).Select(Option)];
    }

    private static StageOption Option(OptionMetadata option) => new(option.Label?.UserLocalizedLabel?.Label ?? option.Value!.Value.ToString(CultureInfo.InvariantCulture))
    {
        Number = option.Value,
        OtherNames = [.. (option.Label?.LocalizedLabels ?? []).Select(label => label.Label)],
    };
}
