using System.Text.Json;
using CrmCoaching.Bench.Approaches;
using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Kpis;
using CrmCoaching.Bench.Measuring;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Bench.Scenarios;

/// <summary>Opening a planned 1:1: each run opens another rep's, as the rep's manager. The other ways read the same scorecard.</summary>
internal static class OneOnOneScenario
{
    public const int TrendMonths = 6;
    private const string CoverageCode = "pipeline_coverage";

    /// <summary>The shipped KPIs that are shown.</summary>
    private const int ShownKpis = 15;

    public static Comparison Run(SalesCompany company, Stage stage, PlainReader plain, SqlReader sql)
    {
        // Coprime with the number of reps, so that the runs take reps of several managers and zones.
        Salesperson Of(int run) => company.Reps[run * 7 % company.Reps.Count];

        var runs = 0;
        var byPlain = new Dictionary<int, Answer>();
        var bySql = new Dictionary<int, Answer>();
        var engine = stage.Measure(run =>
        {
            Start(company, Of(run));
            runs = run;
        });
        var plainly = stage.Measure(run => byPlain[run] = Read(company, plain, Of(run)));
        var bare = stage.Measure(run => bySql[run] = Read(company, sql, Of(run)));

        var numbers = 0;
        for (var run = 0; run <= runs; run++)
        {
            var byEngine = Scorecard(company, Of(run));
            byEngine.MustEqual(byPlain[run], "the engine", "the plain way");
            byEngine.MustEqual(bySql[run], "the engine", "SQL");
            numbers = byEngine.Count;
        }

        return new Comparison("Opening one 1:1", numbers, engine, plainly, bare);
    }

    private static void Start(SalesCompany company, Salesperson rep)
    {
        var response = company.Organization.ServiceFor(rep.Manager).Execute(
            new OrganizationRequest("coach_StartOneOnOne") { ["Rep"] = rep.Id.Reference(SystemUserTable.LogicalName) });
        if ((bool)response["Created"]) throw new WrongNumbersException("A 1:1 was created where a planned one was to be opened.");
    }

    private static Answer Read(SalesCompany company, IFigureReader reader, Salesperson rep)
    {
        var today = rep.Today(company.Now);
        var toDate = Period.ToDate(today);
        Period[] periods = [.. toDate.MonthsBefore(TrendMonths), toDate];
        var open = FigureDemand.OpenPipeline(rep, Coverage.Coming(today));
        var found = reader.Read([.. FigureDemand.Of(rep, periods), open]);

        var answer = new Answer();
        foreach (var period in periods) answer.Add(rep.Id, period, Calculation.Of(rep, period, demand => found[demand]));
        var revenue = found[new FigureDemand(rep, Figure.All[0], toDate)];
        answer.Add(rep.Id, CoverageCode, toDate, Coverage.Of(found[open], revenue, rep, company.Now));
        return answer;
    }

    /// <summary>What the engine wrote to the 1:1.</summary>
    private static Answer Scorecard(SalesCompany company, Salesperson rep)
    {
        var row = company.AsAdministrator.Retrieve(OneOnOneTable.LogicalName, rep.OneOnOne, new ColumnSet(OneOnOneTable.Scorecard));
        using var scorecard = JsonDocument.Parse(row.GetAttributeValue<string>(OneOnOneTable.Scorecard) ?? throw new WrongNumbersException("The engine left the 1:1 without a scorecard."));
        var toDate = Period.ToDate(rep.Today(company.Now));
        var months = toDate.MonthsBefore(TrendMonths);
        var answer = new Answer();
        foreach (var kpi in scorecard.RootElement.GetProperty("kpis").EnumerateArray())
        {
            var code = kpi.GetProperty("code").GetString()!;
            answer.Add(rep.Id, code, toDate, Actual(kpi));
            if (code == CoverageCode) continue;
            foreach (var (month, past) in months.Zip(kpi.GetProperty("trend").EnumerateArray())) answer.Add(rep.Id, code, month, Actual(past));
        }

        var expected = (ShownKpis * (TrendMonths + 1)) - TrendMonths;
        return answer.Count == expected
            ? answer
            : throw new WrongNumbersException($"The scorecard has {answer.Count} numbers, not {expected}.");
    }

    private static decimal? Actual(JsonElement element) =>
        element.GetProperty("actual") is { ValueKind: not JsonValueKind.Null } actual ? actual.GetDecimal() : null;
}
