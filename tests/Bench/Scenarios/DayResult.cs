namespace CrmCoaching.Bench.Scenarios;

/// <summary>The night's work of a company of one size.</summary>
/// <param name="Night">Each job when there is a day's work.</param>
/// <param name="Again">Each job when it is called once more and nothing is left.</param>
/// <param name="PlainRequests">Of a query for each rep and KPI of one month.</param>
/// <param name="PlainElapsed">Null where they were counted and not sent.</param>
internal sealed record DayResult(
    int Reps, TimeSpan Setup, IReadOnlyList<JobMeasurement> Night, IReadOnlyList<JobMeasurement> Again, int PlainRequests, TimeSpan? PlainElapsed)
{
    public int Requests => Night.Sum(job => job.Requests);
    public int Reads => Night.Sum(job => job.Requests - job.Writes);
    public int Written => Night.Sum(job => job.Written);
    public TimeSpan Elapsed => TimeSpan.FromTicks(Night.Sum(job => job.Elapsed.Ticks));
}
