using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CrmCoaching.Bench;

/// <param name="Sizes">Numbers of opportunities, ascending.</param>
/// <param name="Runs">Measured runs of each approach, after one that is not measured.</param>
/// <param name="Reps">Numbers of reps whose day's work is measured, ascending.</param>
internal sealed record BenchOptions(IReadOnlyList<int> Sizes, int Runs, IReadOnlyList<int> Reps)
{
    private const string Usage = "Usage: bench [--sizes 10000,100000,1000000] [--runs 5] [--reps 50,500,5000] [--daily | --kpis]";
    private static readonly int[] AllSizes = [10_000, 100_000, 1_000_000];
    private static readonly int[] AllReps = [50, 500, 5_000];

    public static bool TryParse(
        string[] args, [NotNullWhen(true)] out BenchOptions? options, [NotNullWhen(false)] out string? problem)
    {
        options = new BenchOptions(AllSizes, 5, AllReps);
        problem = null;
        for (var i = 0; i < args.Length; i++)
        {
            var values = args[i] is "--daily" or "--kpis" ? [] : ++i < args.Length ? Numbers(args[i]) : null;
            options = (values is [] ? args[i] : args[i - 1], values) switch
            {
                ("--daily", _) => options with { Sizes = [] },
                ("--kpis", _) => options with { Reps = [] },
                ("--sizes", { Count: > 0 }) => options with { Sizes = [.. values.Distinct().Order()] },
                ("--reps", { Count: > 0 }) => options with { Reps = [.. values.Distinct().Order()] },
                ("--runs", { Count: 1 }) => options with { Runs = values[0] },
                _ => null,
            };
            if (options is not null) continue;
            problem = Usage;
            return false;
        }

        return true;
    }

    private static List<int>? Numbers(string text)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
            numbers.Add(number);
        }

        return numbers;
    }
}
