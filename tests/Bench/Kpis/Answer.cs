using System.Globalization;

namespace CrmCoaching.Bench.Kpis;

/// <summary>What an approach found: a value, or none, by rep, KPI and period.</summary>
internal sealed class Answer
{
    private readonly SortedDictionary<string, decimal?> values = new(StringComparer.Ordinal);

    public int Count => values.Count;

    public void Add(Guid rep, string code, Period period, decimal? value) =>
        values.Add(string.Create(CultureInfo.InvariantCulture, $"{code} of {rep} in {period.First:yyyy-MM}"), value);

    public void Add(Guid rep, Period period, IReadOnlyDictionary<string, decimal?> found)
    {
        foreach (var (code, value) in found) Add(rep, code, period, value);
    }

    /// <exception cref="WrongNumbersException">A number of this answer is missing in the other, or differs.</exception>
    public void MustEqual(Answer other, string mine, string others)
    {
        if (values.Count == 0) throw new WrongNumbersException($"{mine} gave no numbers.");
        foreach (var (name, value) in values)
        {
            if (!other.values.TryGetValue(name, out var theirs)) throw new WrongNumbersException($"{name}: {others} gave no number.");
            if (value != theirs) throw new WrongNumbersException($"{name}: {mine} gave {Text(value)}, {others} {Text(theirs)}.");
        }
    }

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "nothing";
}
