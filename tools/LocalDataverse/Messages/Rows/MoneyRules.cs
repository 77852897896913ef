using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Currency, exchange rate and base amounts. The rate is copied at each change, so that base amounts stay historical.</summary>
public static class MoneyRules
{
    private const string Currency = "transactioncurrencyid";
    private const string Rate = "exchangerate";
    private const string CurrencyPrecision = "currencyprecision";
    private const int OwnPrecision = 0;
    private const int OrganizationPrecision = 1;

    public static void Apply(RowChange change)
    {
        if (!change.Table.TryGetColumn(Currency, out var currencyColumn) || change.Table.LogicalName == "transactioncurrency") return;
        var moneyColumns = TableFacts.Of(change.Table).Money;
        var setsMoney = moneyColumns.Any(column => column.BaseOf is null && change.Values.GetValueOrDefault(column.LogicalName) is not null);
        var changesMoney = change.Sets(Currency) || moneyColumns.Any(column => column.BaseOf is null && change.Sets(column.LogicalName));
        if (!changesMoney && !(change.IsNew && currencyColumn.RequiredLevel >= RequiredLevel.Required)) return;

        if (setsMoney || currencyColumn.RequiredLevel >= RequiredLevel.Required) SetDefaultCurrency(change);
        if (change.Effective<EntityReference>(Currency) is not { } currency) return;
        var currencyRow = ReadCurrency(change, currency.Id);
        var rate = currencyRow?.GetAttributeValue<decimal?>(Rate) ?? 1m;
        change.Set(Rate, rate);
        foreach (var column in moneyColumns.Where(column => column.BaseOf is null)) Round(change, column, currencyRow);
        foreach (var column in moneyColumns.Where(column => column.BaseOf is not null)) SetBase(change, column, rate);
    }

    private static void SetDefaultCurrency(RowChange change)
    {
        if (change.Effective<EntityReference>(Currency) is not null) return;
        change.Values[Currency] = new EntityReference("transactioncurrency", change.Scope.User.CurrencyId ?? KnownRows.BaseCurrency);
    }

    private static Entity? ReadCurrency(RowChange change, Guid id)
    {
        var table = change.Scope.Catalog.Table("transactioncurrency");
        return change.Scope.Rows.Read(change.Scope.Session, table, id, [table.Columns[Rate], table.Columns[CurrencyPrecision]]);
    }

    private static void Round(RowChange change, Column column, Entity? currency)
    {
        if (change.Values.GetValueOrDefault(column.LogicalName) is not Money money) return;
        change.Values[column.LogicalName] = new Money(Math.Round(money.Value, Precision(change, column, currency), MidpointRounding.AwayFromZero));
    }

    private static int Precision(RowChange change, Column column, Entity? currency)
    {
        var digits = column.PrecisionSource switch
        {
            OwnPrecision => column.Precision,
            OrganizationPrecision => change.Scope.Engine.Users.Organization(change.Scope.Session).GetAttributeValue<int?>("pricingdecimalprecision") ?? 2,
            _ => currency?.GetAttributeValue<int?>(CurrencyPrecision) ?? 2,
        };
        return Math.Clamp(digits, 0, Storage.ColumnStorage.MoneyScale);
    }

    // The platform keeps four digits in base columns, whatever they show.
    private static void SetBase(RowChange change, Column column, decimal rate)
    {
        var amount = change.Effective<Money>(column.BaseOf!);
        change.Values[column.LogicalName] = amount is null || rate == 0
            ? null
            : new Money(Math.Round(amount.Value / rate, Storage.ColumnStorage.MoneyScale, MidpointRounding.AwayFromZero));
    }
}
