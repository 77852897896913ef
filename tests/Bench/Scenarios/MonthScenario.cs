using System.Text.Json;
using CrmCoaching.Bench.Approaches;
using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Kpis;
using CrmCoaching.Bench.Measuring;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Bench.Scenarios;

/// <summary>One month of all reps: refrozen by the engine, read plainly, and by SQL.</summary>
internal static class MonthScenario
{
    /// <summary>Coverage is known for the present only, so a month does not have it.</summary>
    private const string OnlyNow = "pipeline_coverage";

    /// <summary>The shipped KPIs but coverage, hidden ones included.</summary>
    public const int KpisOfAMonth = 18;

    public static Period Month(SalesCompany company) => Period.ToDate(DateOnly.FromDateTime(company.Now)).MonthsBefore(1)[0];

    public static Comparison Run(SalesCompany company, Stage stage, PlainReader plain, SqlReader sql)
    {
        var month = Month(company);
        Answer? byPlain = null;
        Answer? bySql = null;
        var engine = stage.Measure(_ => Refreeze(company));
        var plainly = stage.Measure(_ => byPlain = Read(company, plain, month));
        var bare = stage.Measure(_ => bySql = Read(company, sql, month));

        var byEngine = Kept(company, month);
        if (byEngine.Count != company.Reps.Count * KpisOfAMonth)
            throw new WrongNumbersException($"The engine kept {byEngine.Count} numbers of {company.Reps.Count} reps, which is not {KpisOfAMonth} of each.");
        byEngine.MustEqual(byPlain!, "the engine", "the plain way");
        byEngine.MustEqual(bySql!, "the engine", "SQL");
        return new Comparison("All reps' month", byEngine.Count, engine, plainly, bare);
    }

    /// <summary>The months that the scorecards show before the present one.</summary>
    public static void FreezeTrend(SalesCompany company)
    {
        var trend = Period.ToDate(DateOnly.FromDateTime(company.Now)).MonthsBefore(OneOnOneScenario.TrendMonths);
        Freeze(company, trend[0], trend[^1], refreeze: false);
    }

    public static void Refreeze(SalesCompany company) => Freeze(company, Month(company), Month(company), refreeze: true);

    private static void Freeze(SalesCompany company, Period first, Period last, bool refreeze)
    {
        bool more;
        do
        {
            var response = company.AsAdministrator.Execute(new OrganizationRequest("coach_FreezeMonths")
            {
                ["From"] = first.First.ToDateTime(default, DateTimeKind.Utc),
                ["To"] = last.First.ToDateTime(default, DateTimeKind.Utc),
                ["Refreeze"] = refreeze,
            });
            more = (bool)response["More"];
        }
        while (more);
    }

    public static Answer Read(SalesCompany company, IFigureReader reader, Period month)
    {
        var found = reader.Read([.. company.Reps.SelectMany(rep => FigureDemand.Of(rep, month).Append(FigureDemand.OpenPipeline(rep, month)))]);
        var answer = new Answer();
        foreach (var rep in company.Reps)
        {
            answer.Add(rep.Id, month, Calculation.Of(rep, month, demand => found[demand]));
            var open = FigureDemand.OpenPipeline(rep, month);
            answer.Add(rep.Id, open.Figure.Code, month, found[open]);
        }

        return answer;
    }

    public static Answer Kept(SalesCompany company, Period month)
    {
        var query = new QueryExpression(RepMonthTable.LogicalName) { ColumnSet = new ColumnSet(RepMonthTable.Rep, RepMonthTable.Values) };
        query.Criteria.AddCondition(RepMonthTable.Month, ConditionOperator.On, month.First.ToDateTime(default));
        var answer = new Answer();
        foreach (var row in company.AsAdministrator.RetrieveMultiple(query).Entities)
        {
            using var values = JsonDocument.Parse(row.GetAttributeValue<string>(RepMonthTable.Values));
            foreach (var kpi in values.RootElement.EnumerateObject().Where(kpi => kpi.Name != OnlyNow))
            {
                var actual = kpi.Value.GetProperty("actual");
                answer.Add(
                    row.GetAttributeValue<EntityReference>(RepMonthTable.Rep).Id, kpi.Name, month,
                    actual.ValueKind == JsonValueKind.Null ? null : actual.GetDecimal());
            }
        }

        return answer;
    }
}
