using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Reading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Kpis;

/// <summary>Runs aggregate queries.</summary>
public sealed class AggregateQueryStore(IOrganizationService service)
{
    /// <summary>One read. No more than 5,000 groups come back, without a word about the others.</summary>
    public IReadOnlyList<AggregateRow> Run(AggregateQuery query)
    {
        var fetch = AggregateFetch.Of(query).ToString(SaveOptions.DisableFormatting);
        return [.. service.RetrieveMultiple(new FetchExpression(fetch)).Entities.Select(row => Row(row, query))];
    }

    private static AggregateRow Row(Entity row, AggregateQuery query) => new()
    {
        User = query.ByUser ? Id(Value(row, AggregateFetch.UserAlias)) : null,
        Month = query.ByMonth ? new CalendarMonth(Whole(row, AggregateFetch.YearAlias), Whole(row, AggregateFetch.MonthAlias)) : null,
        Keys = [.. query.KeyColumns.Select((_, index) => Key(Value(row, AggregateFetch.KeyAlias(index))))],
        Id = query.IdColumn is null ? null : Key(Value(row, AggregateFetch.IdAlias)),
        Figures = [.. query.Columns.Select((_, index) => Figure(Value(row, AggregateFetch.FigureAlias(index))))],
    };

    private static object? Value(Entity row, string alias) =>
        row.Attributes.TryGetValue(alias, out var value) ? value is AliasedValue aliased ? aliased.Value : value : null;

    private static Guid? Id(object? value) => value switch
    {
        EntityReference reference => reference.Id,
        Guid id => id,
        _ => null,
    };

    private static int Whole(Entity row, string alias) => Convert.ToInt32(Value(row, alias), CultureInfo.InvariantCulture);

    /// <summary>Choices and yes/no as filters write them.</summary>
    private static string? Key(object? value) => value switch
    {
        null => null,
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        EntityReference reference => reference.Id.ToString("D", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static decimal? Figure(object? value) => value switch
    {
        null => null,
        Money money => money.Value,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };
}
