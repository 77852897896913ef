using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Kpis;

/// <summary>
/// All definitions together. Those that cannot be computed, because they or an operand have a problem, are named
/// and left out; the others are in an order in which operands come first.
/// </summary>
public sealed class KpiCatalog
{
    private readonly Dictionary<string, KpiDefinition> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> problems = new(StringComparer.Ordinal);
    private readonly List<KpiDefinition> usable = [];

    /// <param name="known">Problems that were found before, by code; such a definition is not used.</param>
    /// <exception cref="ArgumentException">Two definitions have one code.</exception>
    public KpiCatalog(IEnumerable<KpiDefinition> definitions, IReadOnlyDictionary<string, string>? known = null)
    {
        foreach (var definition in definitions)
        {
            if (byCode.ContainsKey(definition.Code))
                throw new ArgumentException($"Two definitions have the code {definition.Code}.", nameof(definitions));
            byCode.Add(definition.Code, definition);
            if (definition.Calculation == KpiCalculation.Aggregate && definition.Source is null)
                problems[definition.Code] = "The definition cannot be read. Open it and save it again.";
        }

        foreach (var problem in known ?? new Dictionary<string, string>())
            problems[problem.Key] = problem.Value;

        var path = new List<string>();
        foreach (var code in byCode.Keys.OrderBy(code => byCode[code].Label.Order).ThenBy(code => code, StringComparer.Ordinal))
            Visit(code, path);
    }

    /// <summary>Every definition, in the order of the scorecard.</summary>
    public IReadOnlyList<KpiDefinition> All =>
        [.. byCode.Values.OrderBy(kpi => kpi.Label.Order).ThenBy(kpi => kpi.Code, StringComparer.Ordinal)];

    /// <summary>Those that can be computed, operands first.</summary>
    public IReadOnlyList<KpiDefinition> Usable => usable;

    /// <summary>What is wrong with the others, by code.</summary>
    public IReadOnlyDictionary<string, string> Problems => problems;

    /// <exception cref="KeyNotFoundException">There is no such definition.</exception>
    public KpiDefinition this[string code] => byCode[code];

    public bool Has(string code) => byCode.ContainsKey(code);

    private void Visit(string code, List<string> path)
    {
        if (problems.ContainsKey(code) || usable.Any(done => done.Code == code))
            return;

        path.Add(code);
        var definition = byCode[code];
        var problem = definition.Operands.Select(operand => ProblemOfOperand(definition, operand, path)).FirstOrDefault(found => found is not null);
        path.Remove(code);
        if (problem is null)
            usable.Add(definition);
        else
            problems[code] = problem;
    }

    private string? ProblemOfOperand(KpiDefinition definition, string operand, List<string> path)
    {
        if (!byCode.TryGetValue(operand, out var used))
            return $"The operand {operand} does not exist. Choose an existing KPI.";
        if (path.Contains(operand))
            return $"It is calculated from itself: {string.Join(" → ", path)} → {operand}. Choose another operand.";
        if (used.Calculation == KpiCalculation.Coverage)
            return $"The operand {operand} is known for the present only. Choose another operand.";

        Visit(operand, path);
        if (problems.TryGetValue(operand, out var problem))
            return $"The operand {operand} has a problem: {problem}";
        if (definition.Calculation == KpiCalculation.Growth && Reaches(used, KpiCalculation.Growth))
            return $"The operand {operand} is itself a growth. Choose what it grows from.";
        if (definition.Calculation == KpiCalculation.Coverage && operand == definition.Operands[0] && used.Source is null)
            return $"Coverage needs an aggregate as its first operand, and {operand} is calculated.";
        return null;
    }

    private bool Reaches(KpiDefinition definition, KpiCalculation calculation) =>
        definition.Calculation == calculation || definition.Operands.Any(operand => Reaches(byCode[operand], calculation));
}
