using System.Collections;
using System.Globalization;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Whether a definition meets a filter. Only simple properties compare; text compares exactly.</summary>
internal static class DefinitionCriteria
{
    public static bool Matches<T>(T definition, MetadataFilterExpression? filter)
        where T : MetadataBase
    {
        if (filter is null || filter.Conditions.Count + filter.Filters.Count == 0) return true;
        var parts = filter.Conditions.Select(condition => Matches(definition, condition))
            .Concat(filter.Filters.Select(inner => Matches(definition, inner)));
        return filter.FilterOperator == LogicalOperator.Or ? parts.Any(part => part) : parts.All(part => part);
    }

    private static bool Matches<T>(T definition, MetadataConditionExpression condition)
        where T : MetadataBase
    {
        var actual = Simplify(DefinitionSelection.Read(definition, condition.PropertyName), condition);
        return condition.ConditionOperator switch
        {
            MetadataConditionOperator.Equals => AreEqual(actual, condition.Value, condition),
            MetadataConditionOperator.NotEquals => !AreEqual(actual, condition.Value, condition),
            MetadataConditionOperator.In => Values(condition).Any(value => AreEqual(actual, value, condition)),
            MetadataConditionOperator.NotIn => !Values(condition).Any(value => AreEqual(actual, value, condition)),
            MetadataConditionOperator.GreaterThan => Compare(actual, condition) > 0,
            MetadataConditionOperator.LessThan => Compare(actual, condition) < 0,
            _ => throw Invalid(condition, "has an unknown operator"),
        };
    }

    private static IEnumerable<object?> Values(MetadataConditionExpression condition) =>
        condition.Value is IEnumerable values and not string ? values.Cast<object?>() : throw Invalid(condition, "needs a list of values");

    private static bool AreEqual(object? actual, object? value, MetadataConditionExpression condition) =>
        actual is null ? value is null : Equals(actual, Convert(Simplify(value, condition), actual.GetType(), condition));

    private static int? Compare(object? actual, MetadataConditionExpression condition) => actual switch
    {
        null => null,
        IComparable comparable and not string and not Enum => comparable.CompareTo(Convert(condition.Value, actual.GetType(), condition)),
        _ => throw Invalid(condition, "cannot be ordered"),
    };

    private static object? Simplify(object? value, MetadataConditionExpression condition) => value switch
    {
        BooleanManagedProperty property => property.Value,
        AttributeRequiredLevelManagedProperty property => property.Value,
        ConstantsBase<string> constant => constant.Value,
        null or string or ValueType => value,
        _ => throw Invalid(condition, $"is of the type {value.GetType().Name}, which cannot be compared"),
    };

    private static object? Convert(object? value, Type type, MetadataConditionExpression condition)
    {
        if (value is null || value.GetType() == type) return value;
        try
        {
            if (type.IsEnum) return value is string name ? Enum.Parse(type, name) : Enum.ToObject(type, value);
            if (type == typeof(Guid)) return Guid.Parse((string)value);
            return System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            throw Invalid(condition, $"cannot be compared with the value '{value}'");
        }
    }

    private static System.ServiceModel.FaultException<OrganizationServiceFault> Invalid(MetadataConditionExpression condition, string problem) =>
        Fault.Of(ErrorCode.InvalidArgument, $"The condition on {condition.PropertyName} {problem}.");
}
