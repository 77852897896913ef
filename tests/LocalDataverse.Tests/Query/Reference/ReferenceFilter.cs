using System.Globalization;
using System.Text.RegularExpressions;
using LocalDataverse.Query.Tree;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query.Reference;

/// <summary>Says of one combination of rows whether it meets a filter, straight from the documented meaning of the operators.</summary>
public sealed class ReferenceFilter(ReferenceEvaluator evaluator)
{
    public bool Meets(FilterNode? filter, ReferenceMatch match, string alias) => filter switch
    {
        null => true,
        FilterGroup { Parts.Count: 0 } => true,
        FilterGroup { Operator: LogicalOperator.And } group => group.Parts.All(part => Meets(part, match, alias)),
        FilterGroup group => group.Parts.Any(part => Meets(part, match, alias)),
        RelatedRowsNode related => MeetsRelated(related.Link, match, alias),
        ConditionNode { ValueOf: { } other } comparison => MeetsComparison(comparison, other, match, alias),
        ConditionNode condition => Meets(condition, match.Value(condition.EntityAlias ?? alias, condition.Column)),
        _ => throw new InvalidOperationException(),
    };

    private bool MeetsRelated(LinkNode link, ReferenceMatch match, string alias)
    {
        var all = evaluator.Related(link with { Filter = null, Links = [] }, match, alias).Any();
        var meeting = evaluator.Related(link, match, alias).Any();
        return link.Join switch
        {
            JoinOperator.Any or JoinOperator.NotAll => meeting,
            JoinOperator.NotAny => !meeting,
            _ => all && !meeting,
        };
    }

    private static bool MeetsComparison(ConditionNode condition, string other, ReferenceMatch match, string alias)
    {
        var (left, right) = (match.Value(condition.EntityAlias ?? alias, condition.Column), match.Value(alias, other));
        if (condition.Operator == ConditionOperator.NotEqual && left is null)
        {
            return true;
        }

        return left is not null && right is not null && Ordered(condition.Operator, Compare(left, right));
    }

    private static bool Meets(ConditionNode condition, object? value)
    {
        object Operand(int index) => Parse((string)condition.Values[index], value!);
        bool Listed() => condition.Values.Select((_, i) => Operand(i)).Any(operand => Compare(value!, operand) == 0);
        return condition.Operator switch
        {
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.NotEqual => value is null || Compare(value, Operand(0)) != 0,
            ConditionOperator.NotIn => value is null || !Listed(),
            ConditionOperator.NotBetween => value is null || Compare(value, Operand(0)) < 0 || Compare(value, Operand(1)) > 0,
            ConditionOperator.NotLike => value is null || !Like((string)value, (string)condition.Values[0]),
            ConditionOperator.DoesNotBeginWith => value is null || !Like((string)value, condition.Values[0] + "%"),
            ConditionOperator.DoesNotEndWith => value is null || !Like((string)value, "%" + condition.Values[0]),
            _ when value is null => false,
            ConditionOperator.In => Listed(),
            ConditionOperator.Between => Compare(value, Operand(0)) >= 0 && Compare(value, Operand(1)) <= 0,
            ConditionOperator.Like => Like((string)value, (string)condition.Values[0]),
            ConditionOperator.BeginsWith => Like((string)value, condition.Values[0] + "%"),
            ConditionOperator.EndsWith => Like((string)value, "%" + condition.Values[0]),
            _ => Ordered(condition.Operator, Compare(value, Operand(0))),
        };
    }

    private static bool Ordered(ConditionOperator conditionOperator, int comparison) => conditionOperator switch
    {
        ConditionOperator.Equal => comparison == 0,
        ConditionOperator.NotEqual => comparison != 0,
        ConditionOperator.GreaterThan => comparison > 0,
        ConditionOperator.GreaterEqual => comparison >= 0,
        ConditionOperator.LessThan => comparison < 0,
        ConditionOperator.LessEqual => comparison <= 0,
        _ => throw new InvalidOperationException(conditionOperator.ToString()),
    };

    public static int Compare(object left, object right) => (left, right) switch
    {
        (string first, string second) => string.CompareOrdinal(ReferenceData.Fold(first), ReferenceData.Fold(second)),
        (Guid first, Guid second) => QueryDatabase.Number(first).CompareTo(QueryDatabase.Number(second)),
        _ => ((IComparable)left).CompareTo(right),
    };

    private static bool Like(string text, string pattern)
    {
        // Trailing spaces of the text count here, unlike in comparisons.
        var escaped = Regex.Escape(Plain(pattern)).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal);
        escaped = escaped.Replace(@"\[\.\*]", "%", StringComparison.Ordinal).Replace(@"\[\.]", "_", StringComparison.Ordinal)
            .Replace(@"\[.*]", "%", StringComparison.Ordinal).Replace(@"\[.]", "_", StringComparison.Ordinal);
        return Regex.IsMatch(Plain(text), "^" + escaped + "$", RegexOptions.Singleline);
    }

    private static string Plain(string text)
    {
        var spaces = text.Length - text.TrimEnd(' ').Length;
        return ReferenceData.Fold(text) + new string(' ', spaces);
    }

    private static object Parse(string text, object like) => like switch
    {
        decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        bool => text == "1",
        Guid => Guid.Parse(text),
        DateTime => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        _ => text,
    };
}
