using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Kpis;

/// <summary>One KPI: either read from rows or calculated from other KPIs.</summary>
public sealed class KpiDefinition
{
    private KpiDefinition(KpiLabel label, KpiCalculation calculation, KpiSource? source, IReadOnlyList<string> operands)
    {
        Label = label ?? throw new ArgumentNullException(nameof(label));
        Calculation = calculation;
        Source = source;
        Operands = operands;
    }

    public KpiLabel Label { get; }

    public string Code => Label.Code;

    public KpiCalculation Calculation { get; }

    /// <summary>For <see cref="KpiCalculation.Aggregate"/> only; null when it cannot be read.</summary>
    public KpiSource? Source { get; }

    /// <summary>Codes; none for an aggregate, one for growth, two for the others.</summary>
    public IReadOnlyList<string> Operands { get; }

    /// <summary>
    /// Whether the months of a year add up to the year. Only such goals are spread and pro-rated; a ratio's goal
    /// is the same all year long.
    /// </summary>
    public bool AddsUp => Calculation switch
    {
        KpiCalculation.Aggregate => Source?.Aggregate is AggregateKind.Count or AggregateKind.CountDistinct or AggregateKind.Sum,
        KpiCalculation.Sum => true,
        _ => false,
    };

    public static KpiDefinition Read(KpiLabel label, KpiSource source) =>
        new(label, KpiCalculation.Aggregate, source ?? throw new ArgumentNullException(nameof(source)), []);

    /// <summary>A definition of which only the label makes sense: it has its place on the scorecard, with the reason why it has no value.</summary>
    public static KpiDefinition Unreadable(KpiLabel label) => new(label, KpiCalculation.Aggregate, null, []);

    /// <exception cref="ArgumentException">It has too few or too many operands, or refers to itself.</exception>
    public static KpiDefinition Calculated(KpiLabel label, KpiCalculation calculation, string? first, string? second)
    {
        if (calculation == KpiCalculation.Aggregate)
            throw new ArgumentException("An aggregate is read from rows.", nameof(calculation));

        string[] operands = [.. new[] { first, second }.Where(code => !string.IsNullOrEmpty(code)).Select(code => code!)];
        var needed = calculation == KpiCalculation.Growth ? 1 : 2;
        if (operands.Length != needed)
            throw new ArgumentException($"{calculation} takes {needed} operand(s), not {operands.Length}.", nameof(first));
        if (operands.Contains(label?.Code))
            throw new ArgumentException($"The KPI {label!.Code} is calculated from itself. Choose another operand.", nameof(first));

        return new KpiDefinition(label!, calculation, null, operands);
    }
}
