using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Checks a value against its column and brings it into the form that is stored.</summary>
public static class ColumnValues
{
    private static readonly DateTime Earliest = new(1753, 1, 1);

    /// <exception cref="System.ServiceModel.FaultException">Wrong type, too long, out of range, unknown option, date before 1753.</exception>
    public static object? Normalize(Table table, Column column, object? value, UserProfile user)
    {
        if (value is null) return null;
        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => Text(table, column, Typed<string>(column, value)),
            ColumnType.Integer => InRange(table, column, Typed<int>(column, value)),
            ColumnType.BigInt => Typed<long>(column, value),
            ColumnType.Decimal => Math.Round(InRange(table, column, Typed<decimal>(column, value)), column.Precision, MidpointRounding.AwayFromZero),
            ColumnType.Double => Round(table, column, Typed<double>(column, value)),
            ColumnType.Money => new Money(InRange(table, column, Typed<Money>(column, value).Value)),
            ColumnType.Boolean => Typed<bool>(column, value),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => Option(table, column, Typed<OptionSetValue>(column, value)),
            ColumnType.MultiChoice => Options(table, column, Typed<OptionSetValueCollection>(column, value)),
            ColumnType.DateTime => Date(column, Typed<DateTime>(column, value), user),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Reference(column, Typed<EntityReference>(column, value)),
            ColumnType.UniqueIdentifier => Typed<Guid>(column, value),
            _ => throw Fault.Of(ErrorCode.NotSupportedHere, $"Writing the {column.Type} column {column.LogicalName}"),
        };
    }

    /// <summary>UTC for instants; a date without zone keeps its day.</summary>
    public static DateTime Date(Column column, DateTime value, UserProfile user)
    {
        var stored = column.DateBehavior switch
        {
            DateBehavior.DateOnly => DateTime.SpecifyKind(value.Date, DateTimeKind.Unspecified),
            DateBehavior.TimeZoneIndependent => DateTime.SpecifyKind(value, DateTimeKind.Unspecified),
            _ when value.Kind == DateTimeKind.Utc => value,
            _ => ToUtc(value, user.TimeZone),
        };
        if (stored < Earliest) throw Fault.Of(ErrorCode.InvalidDateTime, $"The date-time format for {value:O} is invalid, or value is outside the supported range.");
        return stored.AddTicks(-(stored.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>Wall clock time of the zone as UTC; times that a clock change skips are read with the offset before it.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (!zone.IsInvalidTime(wall)) return TimeZoneInfo.ConvertTimeToUtc(wall, zone);
        return DateTime.SpecifyKind(wall - zone.GetUtcOffset(wall.AddDays(-1)), DateTimeKind.Utc);
    }

    private static T Typed<T>(Column column, object value) => value is T typed
        ? typed
        : throw Fault.Of(ErrorCode.InvalidArgument, $"Incorrect attribute value type {value.GetType()} for {column.LogicalName}.");

    private static string? Text(Table table, Column column, string value)
    {
        if (value.Length == 0) return null;
        if (column.MaxLength is { } limit && value.Length > limit)
            throw Fault.Of(ErrorCode.StringLengthTooLong, column.LogicalName, table.LogicalName, limit);
        return value;
    }

    private static T InRange<T>(Table table, Column column, T value)
        where T : struct, IConvertible
    {
        var number = value.ToDecimal(null);
        return number < (column.MinValue ?? decimal.MinValue) || number > (column.MaxValue ?? decimal.MaxValue)
            ? throw OutOfRange(table, column)
            : value;
    }

    private static double Round(Table table, Column column, double value)
    {
        if (!double.IsFinite(value) || value < (double)(column.MinValue ?? decimal.MinValue) || value > (double)(column.MaxValue ?? decimal.MaxValue))
            throw OutOfRange(table, column);
        return Math.Round(value, Math.Min(column.Precision, 15), MidpointRounding.AwayFromZero);
    }

    private static System.ServiceModel.FaultException<OrganizationServiceFault> OutOfRange(Table table, Column column) =>
        Fault.Of(ErrorCode.MinMaxValidationFailed, column.LogicalName, table.LogicalName);

    private static OptionSetValue Option(Table table, Column column, OptionSetValue value)
    {
        if (column.Choice is { } choice && choice.Find(value.Value) is null)
            throw Fault.Of(ErrorCode.OptionSetValidationFailed, column.LogicalName, table.LogicalName, value.Value);
        return value;
    }

    private static OptionSetValueCollection? Options(Table table, Column column, OptionSetValueCollection values)
    {
        foreach (var value in values) Option(table, column, value);
        return values.Count == 0 ? null : values;
    }

    private static EntityReference Reference(Column column, EntityReference reference)
    {
        var isAllowed = column.Targets.Count == 0 || column.Targets.Contains(reference.LogicalName);
        if (!isAllowed || string.IsNullOrEmpty(reference.LogicalName))
            throw Fault.Of(ErrorCode.InvalidArgument, $"The lookup {column.LogicalName} cannot point to a row of '{reference.LogicalName}'; it takes {string.Join(", ", column.Targets)}.");
        return new EntityReference(reference.LogicalName, reference.Id);
    }
}
