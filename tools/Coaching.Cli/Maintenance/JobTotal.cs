namespace CrmCoaching.Cli.Maintenance;

/// <summary>What one job did over all calls.</summary>
/// <param name="Written">Rows created or changed.</param>
internal sealed record JobTotal(string Job, int Calls, int Written, double Seconds)
{
    public JobTotal And(int written, double seconds) => this with { Calls = Calls + 1, Written = Written + written, Seconds = Seconds + seconds };
}
