using System.Diagnostics;
using CrmCoaching.Bench.Approaches;
using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Measuring;
using CrmCoaching.Data.Tables;

namespace CrmCoaching.Bench.Scenarios;

/// <summary>Everything that is measured at one size.</summary>
internal static class SizeRun
{
    /// <summary>From here on no query over all reps may pass, or the slices would prove nothing.</summary>
    private const int MustSliceFrom = 1_000_000;

    /// <exception cref="WrongNumbersException">The approaches disagree, or the engine did not slice where it must.</exception>
    public static SizeResult Execute(int opportunities, int runs)
    {
        var started = Stopwatch.GetTimestamp();
        using var company = SalesCompany.Open(opportunities);
        var setup = Stopwatch.GetElapsedTime(started);

        var requests = new RequestCounter();
        using var observation = company.Organization.Observe(requests);
        var statements = new SqlCounter();
        var stage = new Stage(requests, statements, runs);
        var plain = new PlainReader(company.AsAdministrator, company.Now);
        var sql = new SqlReader(company.Organization, company.Now, statements);

        MonthScenario.FreezeTrend(company);
        var month = MonthScenario.Run(company, stage, plain, sql);
        requests.Clear();
        MonthScenario.Refreeze(company);
        var (slices, retries) = (requests.ReadsOf(RepMonthTable.LogicalName), requests.Faults);
        var whole = LimitProbe.IsRefused(company);
        if (opportunities >= MustSliceFrom && !(whole && slices > 1))
            throw new WrongNumbersException($"At {opportunities} opportunities the month of all reps must exceed the limit of one query and be sliced ({slices} slices).");

        return new SizeResult(opportunities, setup, [OneOnOneScenario.Run(company, stage, plain, sql), month], slices, retries, whole);
    }
}
