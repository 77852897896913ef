using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Data.Access;

/// <summary>What administrators may write where part of a row is computed.</summary>
public static class ConfigurationWriteRules
{
    public static IReadOnlyList<WriteRule> All { get; } =
    [
        new(
            KpiDefinitionTable.LogicalName,
            Writable:
            [
                KpiDefinitionTable.Name, KpiDefinitionTable.Category, KpiDefinitionTable.Headline, KpiDefinitionTable.Unit,
                KpiDefinitionTable.Direction, KpiDefinitionTable.Order, KpiDefinitionTable.Hidden,
                KpiDefinitionTable.Calculation, KpiDefinitionTable.OperandA, KpiDefinitionTable.OperandB,
                KpiDefinitionTable.Table, KpiDefinitionTable.UserColumn, KpiDefinitionTable.DateColumn,
                KpiDefinitionTable.Aggregate, KpiDefinitionTable.ValueColumn, KpiDefinitionTable.Filter,
                KpiDefinitionTable.Feeds,
            ],
            OnCreate: [KpiDefinitionTable.Key],
            Computed: [KpiDefinitionTable.Problem, KpiDefinitionTable.Shape, KpiDefinitionTable.CheckedOn, KpiDefinitionTable.SavedBy],
            ComputedStatuses: []),
    ];
}
