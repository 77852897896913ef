using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>A definition that is not saved yet, as a custom API takes it; words as in the choices' English names.</summary>
[DataContract]
public sealed class KpiDraftJson
{
    [DataMember(Name = "code")]
    public string? Code { get; set; }

    [DataMember(Name = "name")]
    public string? Name { get; set; }

    [DataMember(Name = "calculation")]
    public string? Calculation { get; set; }

    /// <summary>Codes of existing definitions.</summary>
    [DataMember(Name = "operandA")]
    public string? OperandA { get; set; }

    [DataMember(Name = "operandB")]
    public string? OperandB { get; set; }

    [DataMember(Name = "table")]
    public string? Table { get; set; }

    [DataMember(Name = "userColumn")]
    public string? UserColumn { get; set; }

    [DataMember(Name = "dateColumn")]
    public string? DateColumn { get; set; }

    [DataMember(Name = "aggregate")]
    public string? Aggregate { get; set; }

    [DataMember(Name = "valueColumn")]
    public string? ValueColumn { get; set; }

    [DataMember(Name = "filter")]
    public string? Filter { get; set; }

    /// <summary>As a row that could be saved.</summary>
    /// <param name="idOf">The row of an existing definition by its code, or null.</param>
    public Entity ToRow(Func<string, Guid?> idOf) => new(KpiDefinitionTable.LogicalName, Guid.NewGuid())
    {
        [KpiDefinitionTable.Key] = Code,
        [KpiDefinitionTable.Name] = Name ?? Code,
        [KpiDefinitionTable.Calculation] = Choice(Calculations, Calculation ?? "Aggregate"),
        [KpiDefinitionTable.OperandA] = Operand(OperandA, idOf),
        [KpiDefinitionTable.OperandB] = Operand(OperandB, idOf),
        [KpiDefinitionTable.Table] = Table,
        [KpiDefinitionTable.UserColumn] = UserColumn,
        [KpiDefinitionTable.DateColumn] = DateColumn,
        [KpiDefinitionTable.Aggregate] = Choice(Aggregates, Aggregate),
        [KpiDefinitionTable.ValueColumn] = ValueColumn,
        [KpiDefinitionTable.Filter] = Filter,
    };

    private static IEnumerable<KeyValuePair<string, int>> Calculations => Named<Domain.Kpis.KpiCalculation>(KpiChoices.Of);

    private static IEnumerable<KeyValuePair<string, int>> Aggregates => Named<Domain.Kpis.AggregateKind>(KpiChoices.Of);

    private static IEnumerable<KeyValuePair<string, int>> Named<T>(Func<T, int> choice) where T : struct =>
        Enum.GetValues(typeof(T)).Cast<T>().Select(value => new KeyValuePair<string, int>(value.ToString()!, choice(value)));

    private static OptionSetValue? Choice(IEnumerable<KeyValuePair<string, int>> named, string? word) =>
        named.Where(pair => string.Equals(pair.Key, (word ?? "").Replace(" ", ""), StringComparison.OrdinalIgnoreCase))
            .Select(pair => new OptionSetValue(pair.Value)).FirstOrDefault();

    private static EntityReference? Operand(string? code, Func<string, Guid?> idOf) =>
        string.IsNullOrEmpty(code) ? null : new EntityReference(KpiDefinitionTable.LogicalName, idOf(code!) ?? Guid.NewGuid());
}
