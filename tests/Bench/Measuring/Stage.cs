using System.Diagnostics;

namespace CrmCoaching.Bench.Measuring;

/// <summary>Runs what is measured: once to warm up, then as often as asked.</summary>
internal sealed class Stage(RequestCounter requests, SqlCounter statements, int runs)
{
    /// <param name="run">Is told the number of the run, 0 for the one that is not measured.</param>
    public Measurement Measure(Action<int> run)
    {
        run(0);
        var samples = new List<Measurement>();
        for (var i = 1; i <= runs; i++)
        {
            requests.Clear();
            statements.Clear();
            var started = Stopwatch.GetTimestamp();
            run(i);
            var elapsed = Stopwatch.GetElapsedTime(started);
            samples.Add(new Measurement(
                elapsed.TotalMilliseconds, requests.Requests + statements.Statements, requests.Writes, requests.RowsRead + statements.Rows));
        }

        return new Measurement(
            Median(samples, one => one.Milliseconds), Median(samples, one => one.Requests), Median(samples, one => one.Writes), Median(samples, one => one.Rows));
    }

    private static double Median(List<Measurement> samples, Func<Measurement, double> value)
    {
        var sorted = samples.Select(value).Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
