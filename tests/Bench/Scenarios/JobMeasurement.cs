namespace CrmCoaching.Bench.Scenarios;

/// <summary>One job over all its calls.</summary>
/// <param name="Job">Its name; empty for the call that opens the round.</param>
/// <param name="Requests">To the organization service, those of the solution's steps included.</param>
/// <param name="Written">Rows that the job says it wrote.</param>
internal sealed record JobMeasurement(string Job, int Calls, int Requests, int Writes, int Written, TimeSpan Elapsed)
{
    public JobMeasurement And(int requests, int writes, int written, TimeSpan elapsed) =>
        this with { Calls = Calls + 1, Requests = Requests + requests, Writes = Writes + writes, Written = Written + written, Elapsed = Elapsed + elapsed };
}
