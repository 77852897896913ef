using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Dates;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>The fiscal operators. A period without a year is a property of the date, all others are windows.</summary>
internal static class FiscalSql
{
    public static string Write(BoundCondition condition, SqlContext context)
    {
        List<int> values = [.. condition.Values.Cast<int>()];
        if (condition.Operator.Operator == ConditionOperator.InFiscalPeriod)
        {
            FiscalWindows.CheckPeriod(values[0], context.Fiscal);
            var column = context.Column(condition.Node, condition.Column);
            var local = LocalTimeSql.Write(column, condition.Column, userTimeZone: true, context);
            return $"{DateGroupSql.Period(local, context.Fiscal)} = {context.Parameter((long)values[0])}";
        }

        var window = FiscalWindows.Of(condition.Operator.Operator, values, context.Clock, context.Fiscal);
        return DateWindowSql.Write(condition, window, context);
    }
}
