using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>How one aggregate is found in the rows of the query that it shares with others.</summary>
public sealed class FigureReader
{
    private readonly IReadOnlyDictionary<int, HashSet<string>> keys;
    private readonly int figure;
    private readonly int valued;

    /// <param name="spans">The days for which the aggregate is wanted; each is a window of the query.</param>
    public FigureReader(SourceMember member, AggregateQuery query, IEnumerable<DateSpan> spans)
    {
        Code = member.Code;
        Source = member.Source;
        Spans = spans.ToArray();
        ReadsIds = query.IdColumn is not null;
        keys = member.Split.Keys
            .Where(key => query.KeyColumns.Contains(key.Key))
            .ToDictionary(key => query.KeyColumns.ToList().IndexOf(key.Key), key => new HashSet<string>(key.Value, StringComparer.Ordinal));
        figure = Index(query, Function(Source.Aggregate), Source.ValueColumn);
        valued = Index(query, AggregateFunction.Values, Source.ValueColumn);
    }

    public string Code { get; }

    public KpiSource Source { get; }

    public IReadOnlyList<DateSpan> Spans { get; }

    private bool ReadsIds { get; }

    /// <summary>The figures of a query that an aggregate needs: an average travels as a sum and a count, so that groups can be put together.</summary>
    public static IEnumerable<AggregateColumn> ColumnsFor(KpiSource source)
    {
        if (source.Aggregate == AggregateKind.Count)
            yield break;

        yield return new AggregateColumn(Function(source.Aggregate), source.ValueColumn);
        if (source.Aggregate is AggregateKind.Sum or AggregateKind.Average)
            yield return new AggregateColumn(AggregateFunction.Values, source.ValueColumn);
    }

    /// <param name="rows">The rows of one rep in one window.</param>
    public Measure Read(IEnumerable<AggregateRow> rows)
    {
        var mine = rows.Where(row => keys.All(key => row.Keys[key.Key] is { } value && key.Value.Contains(value))).ToArray();
        return Source.Aggregate switch
        {
            AggregateKind.Count => Measure.Of(mine.Sum(row => row.Figures[0] ?? 0)),
            AggregateKind.CountDistinct when ReadsIds => Measure.Of(mine.Select(row => row.Id).Where(id => id is not null).Distinct().Count()),
            AggregateKind.CountDistinct => Measure.Of(mine.Sum(row => row.Figures[figure] ?? 0)),
            AggregateKind.Sum => Sum(mine),
            AggregateKind.Average => Average(mine),
            AggregateKind.Minimum => Extreme(mine, figures => figures.Min()),
            _ => Extreme(mine, figures => figures.Max()),
        };
    }

    /// <summary>Nothing happened is 0; rows without any value are not 0 but unknown, although the platform sums them to 0.</summary>
    private Measure Sum(AggregateRow[] rows)
    {
        if (!rows.Any(row => row.Figures[0] > 0))
            return Measure.Of(0);
        return rows.Any(row => row.Figures[valued] > 0) ? Measure.Of(rows.Sum(row => row.Figures[figure] ?? 0)) : NoValues();
    }

    private Measure Average(AggregateRow[] rows)
    {
        var count = rows.Sum(row => row.Figures[valued] ?? 0);
        return count > 0 ? Measure.Of(rows.Sum(row => row.Figures[figure] ?? 0) / count) : rows.Length == 0 ? NoRows() : NoValues();
    }

    private Measure Extreme(AggregateRow[] rows, Func<IEnumerable<decimal>, decimal> choose)
    {
        decimal[] found = [.. rows.Where(row => row.Figures[figure].HasValue).Select(row => row.Figures[figure]!.Value)];
        return found.Length > 0 ? Measure.Of(choose(found)) : rows.Length == 0 ? NoRows() : NoValues();
    }

    private Measure NoRows() => Measure.Missing(MissingReason.NoRows, $"No row of {Source.Table} falls in the period.");

    private Measure NoValues() =>
        Measure.Missing(MissingReason.NoValues, $"No row of {Source.Table} in the period has a value in {Source.ValueColumn}.");

    private static AggregateFunction Function(AggregateKind kind) => kind switch
    {
        AggregateKind.Count => AggregateFunction.Rows,
        AggregateKind.CountDistinct => AggregateFunction.DistinctValues,
        AggregateKind.Minimum => AggregateFunction.Minimum,
        AggregateKind.Maximum => AggregateFunction.Maximum,
        _ => AggregateFunction.Sum,
    };

    private static int Index(AggregateQuery query, AggregateFunction function, string? column) =>
        query.Columns.ToList().IndexOf(new AggregateColumn(function, column));
}
