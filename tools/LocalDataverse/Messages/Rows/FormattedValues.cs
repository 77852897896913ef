using System.Globalization;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>The texts that people see for values: labels, names, money with its symbol, dates in their zone.</summary>
public static class FormattedValues
{
    public static void Fill(RequestScope scope, Table table, Entity row)
    {
        var user = scope.User;
        var symbols = new Lazy<(string Row, string Base)>(() => Symbols(scope, table, row));
        foreach (var (name, value) in row.Attributes)
        {
            if (!table.TryGetColumn(name, out var column)) continue;
            var text = value is Money money
                ? (column.BaseOf is null ? symbols.Value.Row : symbols.Value.Base) + money.Value.ToString("N2", user.Culture)
                : Of(column, value, user);
            if (text is not null) row.FormattedValues[name] = text;
        }
    }

    /// <summary>Null for values that have no text of their own, such as plain text and ids.</summary>
    public static string? Of(Column column, object value, UserProfile user) => value switch
    {
        OptionSetValue option => column.Choice?.Find(option.Value)?.Label,
        OptionSetValueCollection options => string.Join("; ", options.Select(option => column.Choice?.Find(option.Value)?.Label)),
        bool flag => column.Choice?.Find(flag ? 1 : 0)?.Label ?? (flag ? "Yes" : "No"),
        EntityReference reference => reference.Name,
        DateTime date => Date(column, date, user),
        int number => number.ToString("N0", user.Culture),
        decimal number => number.ToString("N" + column.Precision.ToString(CultureInfo.InvariantCulture), user.Culture),
        double number => number.ToString("N" + column.Precision.ToString(CultureInfo.InvariantCulture), user.Culture),
        _ => null,
    };

    private static string Date(Column column, DateTime value, UserProfile user)
    {
        var shown = column.DateBehavior == DateBehavior.UserLocal
            ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(value, DateTimeKind.Utc), user.TimeZone)
            : value;
        return shown.ToString(column.Format == "date" || column.DateBehavior == DateBehavior.DateOnly ? "d" : "g", user.Culture);
    }

    private static (string Row, string Base) Symbols(RequestScope scope, Table table, Entity row)
    {
        var currency = row.GetAttributeValue<EntityReference>("transactioncurrencyid")
            ?? (table.Columns.TryGetValue("transactioncurrencyid", out var column)
                ? scope.Rows.Read(scope.Session, table, row.Id, [column])?.GetAttributeValue<EntityReference>("transactioncurrencyid")
                : null);
        return (Symbol(scope, currency?.Id ?? KnownRows.BaseCurrency), Symbol(scope, KnownRows.BaseCurrency));
    }

    private static string Symbol(RequestScope scope, Guid currency) =>
        scope.Rows.Read(scope.Session, scope.Catalog.Table("transactioncurrency"), currency)?.GetAttributeValue<string>("currencysymbol") ?? "";
}
