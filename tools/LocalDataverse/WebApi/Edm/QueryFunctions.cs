using Microsoft.Xrm.Sdk.Query;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LocalDataverse.WebApi.Edm;

/// <summary>The query functions of the Web API. Most bear the name of their condition operator.</summary>
public static class QueryFunctions
{
    private static readonly ConditionOperator[] WithoutValue =
    [
        Today, Yesterday, Tomorrow, LastWeek, ThisWeek, NextWeek, LastMonth, ThisMonth, NextMonth, LastYear, ThisYear, NextYear,
        LastFiscalYear, ThisFiscalYear, NextFiscalYear, LastFiscalPeriod, ThisFiscalPeriod, NextFiscalPeriod,
        EqualUserId, NotEqualUserId, EqualBusinessId, NotEqualBusinessId, EqualUserTeams, EqualUserOrUserTeams,
        EqualUserOrUserHierarchy, EqualUserOrUserHierarchyAndTeams, EqualUserLanguage,
    ];

    private static readonly ConditionOperator[] WithNumber =
    [
        LastXHours, LastXDays, LastXWeeks, LastXMonths, LastXYears, NextXHours, NextXDays, NextXWeeks, NextXMonths, NextXYears,
        OlderThanXMinutes, OlderThanXHours, OlderThanXDays, OlderThanXWeeks, OlderThanXMonths, OlderThanXYears,
        LastXFiscalYears, LastXFiscalPeriods, NextXFiscalYears, NextXFiscalPeriods, InFiscalYear, InFiscalPeriod,
    ];

    private static readonly ConditionOperator[] WithText = [On, OnOrAfter, OnOrBefore, NotOn, Above, AboveOrEqual, Under, UnderOrEqual, NotUnder];

    private static readonly ConditionOperator[] WithTexts = [In, NotIn, Between, NotBetween, ContainValues, DoesNotContainValues];

    private static readonly ConditionOperator[] WithPeriodAndYear =
        [InFiscalPeriodAndYear, InOrAfterFiscalPeriodAndYear, InOrBeforeFiscalPeriodAndYear];

    public static readonly IReadOnlyDictionary<string, QueryFunction> ByName = Build().ToDictionary(function => function.Name,
        StringComparer.Ordinal);

    private static IEnumerable<QueryFunction> Build() =>
        Family(WithoutValue, QueryFunctionValue.None)
            .Concat(Family(WithNumber, QueryFunctionValue.Number))
            .Concat(Family(WithText, QueryFunctionValue.Text))
            .Concat(Family(WithTexts, QueryFunctionValue.Texts))
            .Concat(Family(WithPeriodAndYear, QueryFunctionValue.TwoNumbers))
            .Append(new QueryFunction("Last7Days", Last7Days, QueryFunctionValue.None))
            .Append(new QueryFunction("Next7Days", Next7Days, QueryFunctionValue.None));

    private static IEnumerable<QueryFunction> Family(ConditionOperator[] operators, QueryFunctionValue value) =>
        operators.Select(one => new QueryFunction(one.ToString(), one, value));
}
