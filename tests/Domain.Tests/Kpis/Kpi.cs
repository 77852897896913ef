using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Tests.Kpis;

/// <summary>Definitions for tests: of a table of deals by the day they closed, or by the instant they were created.</summary>
internal static class Kpi
{
    public const string Won = "<filter><condition attribute='state' operator='eq' value='1'/></filter>";
    private static readonly string[] Keys = ["state", "isnew", "kind"];

    public static KpiLabel Label(string code, KpiCategory category = KpiCategory.Output) => new(code, code, category);

    public static KpiDefinition Closed(string code, AggregateKind aggregate, string? column = null, string? filter = null, KpiLabel? label = null) =>
        KpiDefinition.Read(label ?? Label(code), Source("closedon", DateBehavior.DateOnly, aggregate, column, filter));

    public static KpiDefinition Created(string code, AggregateKind aggregate, string? column = null, string? filter = null) =>
        KpiDefinition.Read(Label(code), Source("createdon", DateBehavior.Utc, aggregate, column, filter));

    public static KpiDefinition Ratio(string code, string dividend, string divisor) =>
        KpiDefinition.Calculated(Label(code), KpiCalculation.Ratio, dividend, divisor);

    public static KpiDefinition Growth(string code, string operand) =>
        KpiDefinition.Calculated(Label(code), KpiCalculation.Growth, operand, null);

    private static KpiSource Source(string dateColumn, DateBehavior dates, AggregateKind aggregate, string? column, string? filter) =>
        new KpiSource("deal", "owner", dateColumn, dates).Taking(aggregate, column).Where(FilterText.Parse(filter), Keys);
}
