using System.Diagnostics;
using CrmCoaching.Bench.Approaches;
using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Measuring;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Bench.Scenarios;

/// <summary>The night after a week, in companies of several sizes, and the month's KPIs read plainly for comparison.</summary>
internal static class DayScenario
{
    /// <summary>Beyond this the plain way's requests are counted from a smaller company: each rep takes as many.</summary>
    private const int MostRepsReadPlainly = 500;

    /// <exception cref="WrongNumbersException">The numbers differ from the plain way's, or rows were written for nothing.</exception>
    public static DayResult Run(SeededWeek week, int reps, DayResult? smaller)
    {
        if (reps % Crew.Size != 0) throw new WrongNumbersException($"{reps} reps are no multiple of {Crew.Size}.");
        var path = Path.ChangeExtension(week.File, $"{reps}.db");
        var started = Stopwatch.GetTimestamp();
        File.Copy(week.File, path);
        var copies = (reps / Crew.Size) - 1;
        if (copies > 0)
        {
            using var bare = Organization.Open(SeededWeek.Options(path, week.Clock) with { PluginAssembly = null });
            Copies.Write(bare, week.Before, copies);
        }

        using var organization = Organization.Open(SeededWeek.Options(path, week.Clock));
        var company = SalesCompany.Around(organization, week.Clock, [.. Enumerable.Range(0, copies + 1).SelectMany(copy => week.Reps.Select(rep => rep with { Id = Copies.Of(rep.Id, copy), Manager = Copies.Of(rep.Manager, copy) }))]);
        var setup = Stopwatch.GetElapsedTime(started);

        var requests = new RequestCounter();
        using var observation = organization.Observe(requests);
        var night = Measure(company, requests);
        var again = Measure(company, requests);
        if (again.Sum(job => job.Written) > 0) throw new WrongNumbersException($"{again.Sum(job => job.Written)} rows were written though nothing had changed.");

        var plain = reps <= MostRepsReadPlainly || smaller is null ? Plainly(company, requests) : (Requests: smaller.PlainRequests / smaller.Reps * reps, Elapsed: null);
        return new DayResult(reps, setup, night, again, plain.Requests, plain.Elapsed);
    }

    private static List<JobMeasurement> Measure(SalesCompany company, RequestCounter requests)
    {
        var jobs = new Dictionary<string, JobMeasurement>(StringComparer.Ordinal);
        requests.Clear();
        var started = Stopwatch.GetTimestamp();
        NightWork.Do(company.AsAdministrator, (job, written) =>
        {
            var so = jobs.GetValueOrDefault(job) ?? new JobMeasurement(job, 0, 0, 0, 0, TimeSpan.Zero);
            jobs[job] = so.And(requests.Requests, requests.Writes, written, Stopwatch.GetElapsedTime(started));
            requests.Clear();
            started = Stopwatch.GetTimestamp();
        });
        return [.. jobs.Values];
    }

    /// <summary>The same numbers that the night kept for the month that has ended.</summary>
    private static (int Requests, TimeSpan? Elapsed) Plainly(SalesCompany company, RequestCounter requests)
    {
        var month = MonthScenario.Month(company);
        requests.Clear();
        var started = Stopwatch.GetTimestamp();
        var plain = MonthScenario.Read(company, new PlainReader(company.AsAdministrator, company.Now), month);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var count = requests.Requests;
        var kept = MonthScenario.Kept(company, month);
        if (kept.Count != company.Reps.Count * MonthScenario.KpisOfAMonth)
            throw new WrongNumbersException($"The night kept {kept.Count} numbers of {company.Reps.Count} reps, which is not {MonthScenario.KpisOfAMonth} of each.");
        kept.MustEqual(plain, "the night's work", "the plain way");
        return (count, elapsed);
    }
}
