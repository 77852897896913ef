using LocalDataverse.Query.Sql;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Results;

/// <param name="Precision">Digits after the point.</param>
public sealed record CurrencyFormat(string Symbol, int Precision);

/// <summary>The organisation's currencies, read when the first amount is formatted.</summary>
internal sealed class CurrencyFormats(QueryScope scope)
{
    private const string Table = "transactioncurrency";
    private const string OrganizationTable = "organization";
    private const string BaseCurrency = "basecurrencyid";
    private readonly Lazy<Dictionary<Guid, CurrencyFormat>> all = new(() => Read(scope));
    private readonly Lazy<Guid?> baseCurrency = new(() => ReadBase(scope));

    /// <param name="id">Null: the base currency.</param>
    public CurrencyFormat? Find(Guid? id) =>
        (id ?? baseCurrency.Value) is { } known && all.Value.TryGetValue(known, out var format) ? format : null;

    private static Dictionary<Guid, CurrencyFormat> Read(QueryScope scope)
    {
        if (!scope.Metadata.TryGetTable(Table, out var table))
        {
            return [];
        }

        var context = new SqlContext(scope);
        var sql = $"SELECT {SqlContext.Quote(table.PrimaryId)}, currencysymbol, currencyprecision FROM {SqlContext.Quote(Table)}";
        return RowReader.Read(context.Command(sql)).ToDictionary(
            row => GuidOrder.FromBytes((byte[])row[0]!),
            row => new CurrencyFormat(row[1] as string ?? "", row[2] is long precision ? (int)precision : 2));
    }

    private static Guid? ReadBase(QueryScope scope)
    {
        if (!scope.Metadata.TryGetTable(OrganizationTable, out var table) || !table.Columns.ContainsKey(BaseCurrency))
        {
            return null;
        }

        var context = new SqlContext(scope);
        var rows = RowReader.Read(context.Command($"SELECT {BaseCurrency} FROM {SqlContext.Quote(OrganizationTable)} LIMIT 1"));
        return rows is [[byte[] id]] ? GuidOrder.FromBytes(id) : null;
    }
}
