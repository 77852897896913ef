namespace CrmCoaching.Bench.Scenarios;

/// <param name="Slices">Into which the engine cut the reps of one month.</param>
/// <param name="Retries">Requests that faulted on the way.</param>
/// <param name="WholeIsRefused">Whether one aggregate query over all reps and the month exceeds the platform's limit.</param>
internal sealed record SizeResult(int Opportunities, TimeSpan Setup, IReadOnlyList<Comparison> Comparisons, int Slices, int Retries, bool WholeIsRefused);
