using System.Diagnostics.CodeAnalysis;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Query;
using static LocalDataverse.Query.Operators.OperatorFamily;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LocalDataverse.Query.Operators;

/// <summary>Every operator that the host knows, with its FetchXML word and the number of values that it takes.</summary>
public static class OperatorCatalog
{
    private static readonly OperatorInfo[] All =
    [
        new(Op.Equal, "eq", Equality, 1, 1), new(Op.NotEqual, "ne", Equality, 1, 1),
        new(Op.GreaterThan, "gt", Ordering, 1, 1), new(Op.GreaterEqual, "ge", Ordering, 1, 1),
        new(Op.LessThan, "lt", Ordering, 1, 1), new(Op.LessEqual, "le", Ordering, 1, 1),
        new(Op.Like, "like", Pattern, 1, 1), new(Op.NotLike, "not-like", Pattern, 1, 1),
        new(Op.BeginsWith, "begins-with", Pattern, 1, 1), new(Op.DoesNotBeginWith, "not-begin-with", Pattern, 1, 1),
        new(Op.EndsWith, "ends-with", Pattern, 1, 1), new(Op.DoesNotEndWith, "not-end-with", Pattern, 1, 1),
        new(Op.In, "in", Membership, 1, -1), new(Op.NotIn, "not-in", Membership, 1, -1),
        new(Op.Between, "between", OperatorFamily.Range, 2, 2), new(Op.NotBetween, "not-between", OperatorFamily.Range, 2, 2),
        new(Op.Null, "null", OperatorFamily.Null, 0, 0), new(Op.NotNull, "not-null", OperatorFamily.Null, 0, 0),
        new(Op.ContainValues, "contain-values", MultiChoice, 1, -1),
        new(Op.DoesNotContainValues, "not-contain-values", MultiChoice, 1, -1),
        new(Op.EqualUserId, "eq-userid", User, 0, 0), new(Op.NotEqualUserId, "ne-userid", User, 0, 0),
        new(Op.EqualUserTeams, "eq-userteams", User, 0, 0), new(Op.EqualUserOrUserTeams, "eq-useroruserteams", User, 0, 0),
        new(Op.EqualUserOrUserHierarchy, "eq-useroruserhierarchy", User, 0, 0),
        new(Op.EqualUserOrUserHierarchyAndTeams, "eq-useroruserhierarchyandteams", User, 0, 0),
        new(Op.EqualBusinessId, "eq-businessid", BusinessUnit, 0, 0), new(Op.NotEqualBusinessId, "ne-businessid", BusinessUnit, 0, 0),
        new(Op.EqualUserLanguage, "eq-userlanguage", Language, 0, 0),
        new(Op.Above, "above", Hierarchy, 1, 1), new(Op.AboveOrEqual, "eq-or-above", Hierarchy, 1, 1),
        new(Op.Under, "under", Hierarchy, 1, 1), new(Op.UnderOrEqual, "eq-or-under", Hierarchy, 1, 1),
        new(Op.NotUnder, "not-under", Hierarchy, 1, 1),
        new(Op.On, "on", Day, 1, 1), new(Op.OnOrBefore, "on-or-before", Day, 1, 1), new(Op.OnOrAfter, "on-or-after", Day, 1, 1),
        new(Op.NotOn, null, Day, 1, 1),
        new(Op.Today, "today", Window, 0, 0), new(Op.Yesterday, "yesterday", Window, 0, 0), new(Op.Tomorrow, "tomorrow", Window, 0, 0),
        new(Op.LastWeek, "last-week", Window, 0, 0), new(Op.ThisWeek, "this-week", Window, 0, 0),
        new(Op.NextWeek, "next-week", Window, 0, 0), new(Op.LastMonth, "last-month", Window, 0, 0),
        new(Op.ThisMonth, "this-month", Window, 0, 0), new(Op.NextMonth, "next-month", Window, 0, 0),
        new(Op.LastYear, "last-year", Window, 0, 0), new(Op.ThisYear, "this-year", Window, 0, 0),
        new(Op.NextYear, "next-year", Window, 0, 0),
        new(Op.Last7Days, "last-seven-days", Window, 0, 0), new(Op.Next7Days, "next-seven-days", Window, 0, 0),
        new(Op.LastXDays, "last-x-days", Window, 1, 1), new(Op.NextXDays, "next-x-days", Window, 1, 1),
        new(Op.LastXWeeks, "last-x-weeks", Window, 1, 1), new(Op.NextXWeeks, "next-x-weeks", Window, 1, 1),
        new(Op.LastXMonths, "last-x-months", Window, 1, 1), new(Op.NextXMonths, "next-x-months", Window, 1, 1),
        new(Op.LastXYears, "last-x-years", Window, 1, 1), new(Op.NextXYears, "next-x-years", Window, 1, 1),
        new(Op.OlderThanXDays, "olderthan-x-days", Window, 1, 1), new(Op.OlderThanXWeeks, "olderthan-x-weeks", Window, 1, 1),
        new(Op.OlderThanXMonths, "olderthan-x-months", Window, 1, 1), new(Op.OlderThanXYears, "olderthan-x-years", Window, 1, 1),
        new(Op.LastXHours, "last-x-hours", TimeWindow, 1, 1), new(Op.NextXHours, "next-x-hours", TimeWindow, 1, 1),
        new(Op.OlderThanXHours, "olderthan-x-hours", TimeWindow, 1, 1),
        new(Op.OlderThanXMinutes, "olderthan-x-minutes", TimeWindow, 1, 1),
        new(Op.LastFiscalYear, "last-fiscal-year", Fiscal, 0, 0), new(Op.ThisFiscalYear, "this-fiscal-year", Fiscal, 0, 0),
        new(Op.NextFiscalYear, "next-fiscal-year", Fiscal, 0, 0), new(Op.LastFiscalPeriod, "last-fiscal-period", Fiscal, 0, 0),
        new(Op.ThisFiscalPeriod, "this-fiscal-period", Fiscal, 0, 0), new(Op.NextFiscalPeriod, "next-fiscal-period", Fiscal, 0, 0),
        new(Op.LastXFiscalYears, "last-x-fiscal-years", Fiscal, 1, 1), new(Op.NextXFiscalYears, "next-x-fiscal-years", Fiscal, 1, 1),
        new(Op.LastXFiscalPeriods, "last-x-fiscal-periods", Fiscal, 1, 1),
        new(Op.NextXFiscalPeriods, "next-x-fiscal-periods", Fiscal, 1, 1),
        new(Op.InFiscalYear, "in-fiscal-year", Fiscal, 1, 1), new(Op.InFiscalPeriod, "in-fiscal-period", Fiscal, 1, 1),
        new(Op.InFiscalPeriodAndYear, "in-fiscal-period-and-year", Fiscal, 2, 2),
        new(Op.InOrBeforeFiscalPeriodAndYear, "in-or-before-fiscal-period-and-year", Fiscal, 2, 2),
        new(Op.InOrAfterFiscalPeriodAndYear, "in-or-after-fiscal-period-and-year", Fiscal, 2, 2),
    ];

    private static readonly Dictionary<ConditionOperator, OperatorInfo> ByOperator = All.ToDictionary(info => info.Operator);

    private static readonly Dictionary<string, OperatorInfo> ByFetchName =
        All.Where(info => info.FetchName is not null).ToDictionary(info => info.FetchName!, StringComparer.Ordinal);

    public static IReadOnlyList<OperatorInfo> Operators => All;

    /// <exception cref="System.ServiceModel.FaultException">The host does not implement the operator; the fault names it.</exception>
    public static OperatorInfo Find(ConditionOperator conditionOperator) =>
        ByOperator.TryGetValue(conditionOperator, out var info)
            ? info
            : throw Fault.Of(ErrorCode.NotSupportedHere, $"The condition operator {conditionOperator}");

    public static bool TryFind(string fetchName, [NotNullWhen(true)] out OperatorInfo? info)
    {
        // neq is the deprecated spelling of ne.
        return ByFetchName.TryGetValue(fetchName == "neq" ? "ne" : fetchName, out info);
    }
}
