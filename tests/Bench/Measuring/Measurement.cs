namespace CrmCoaching.Bench.Measuring;

/// <summary>Medians over the runs.</summary>
internal sealed record Measurement(double Milliseconds, double Requests, double Writes, double Rows);
