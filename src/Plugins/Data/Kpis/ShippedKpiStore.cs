using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Filters;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>Creates the shipped definitions that are not there.</summary>
public sealed class ShippedKpiStore(IOrganizationService service)
{
    private const char ReleasedKeySeparator = '|';

    /// <summary>A definition that exists is left as it is, whatever became of it; also one that was deactivated, whose key then ends in its id.</summary>
    /// <param name="nowUtc">In UTC.</param>
    /// <returns>The codes that were created.</returns>
    public IReadOnlyList<string> CreateMissing(DateTime nowUtc)
    {
        var ids = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in new KpiDefinitionStore(service).Rows())
            ids[(row.Text(KpiDefinitionTable.Key) ?? "").Split(ReleasedKeySeparator)[0]] = row.Id;

        var created = new List<string>();
        var check = new DefinitionCheckStore(service);
        foreach (var definition in ShippedKpis.All.Where(definition => !ids.ContainsKey(definition.Code)))
        {
            var row = Row(definition, code => ids[code]);
            DefinitionCheckStore.Put(check.CheckOwn(row, nowUtc), row, nowUtc);
            ids.Add(definition.Code, service.Create(row));
            created.Add(definition.Code);
        }

        return created;
    }

    /// <param name="idOf">The row of an operand.</param>
    public static Entity Row(KpiDefinition definition, Func<string, Guid> idOf)
    {
        var row = new Entity(KpiDefinitionTable.LogicalName)
        {
            [KpiDefinitionTable.Key] = definition.Code,
            [KpiDefinitionTable.Name] = definition.Label.Name,
            [KpiDefinitionTable.Category] = new OptionSetValue(KpiChoices.Of(definition.Label.Category)),
            [KpiDefinitionTable.Headline] = definition.Label.IsHeadline,
            [KpiDefinitionTable.Unit] = new OptionSetValue(KpiChoices.Of(definition.Label.Unit)),
            [KpiDefinitionTable.Direction] = new OptionSetValue(KpiChoices.Of(definition.Label.Direction)),
            [KpiDefinitionTable.Order] = definition.Label.Order,
            [KpiDefinitionTable.Hidden] = definition.Label.IsHidden,
            [KpiDefinitionTable.Feeds] = string.Join(",", definition.Label.Feeds),
            [KpiDefinitionTable.Calculation] = new OptionSetValue(KpiChoices.Of(definition.Calculation)),
        };
        string[] operandColumns = [KpiDefinitionTable.OperandA, KpiDefinitionTable.OperandB];
        for (var index = 0; index < definition.Operands.Count; index++)
            row[operandColumns[index]] = new EntityReference(KpiDefinitionTable.LogicalName, idOf(definition.Operands[index]));
        if (definition.Source is { } source)
            Put(source, row);
        return row;
    }

    private static void Put(KpiSource source, Entity row)
    {
        row[KpiDefinitionTable.Table] = source.Table;
        row[KpiDefinitionTable.UserColumn] = source.UserColumn;
        row[KpiDefinitionTable.DateColumn] = source.DateColumn;
        row[KpiDefinitionTable.Aggregate] = new OptionSetValue(KpiChoices.Of(source.Aggregate));
        row[KpiDefinitionTable.ValueColumn] = source.ValueColumn;
        row[KpiDefinitionTable.Filter] = source.Filter.IsEmpty ? null : FilterText.Render(source.Filter);
    }
}
