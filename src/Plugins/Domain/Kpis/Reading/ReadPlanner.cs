using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>
/// Turns aggregates, reps and stretches of days into the fewest queries. One query serves all aggregates of a
/// table, user column, date column and rest of filter, and all windows of which no two touch the same month.
/// </summary>
public static class ReadPlanner
{
    private static readonly AggregateColumn CountOfRows = new(AggregateFunction.Rows, null);

    /// <param name="demands">Aggregates only, as <see cref="DemandRule"/> gives them.</param>
    public static IReadOnlyList<PlannedQuery> Plan(KpiCatalog catalog, IReadOnlyCollection<Demand> demands, ReadScope scope)
    {
        var spans = demands.ToLookup(demand => demand.Code, demand => demand.Days);
        var plan = new List<PlannedQuery>();
        foreach (var group in SourceGroup.Of(spans.Select(code => catalog[code.Key])))
        {
            foreach (var windows in WindowBatch.Of(group.Members.SelectMany(member => spans[member.Code]), group.Source.Dates, scope))
                plan.AddRange(OfBatch(group, windows, spans, scope));
        }

        return plan;
    }

    private static IEnumerable<PlannedQuery> OfBatch(
        SourceGroup group, IReadOnlyList<ReadWindow> windows, ILookup<string, DateSpan> spans, ReadScope scope)
    {
        var present = group.Members.Where(member => windows.Any(window => spans[member.Code].Contains(window.Days))).ToArray();
        var split = present.Where(member => member.IsDistinct && IsSplit(windows, spans[member.Code])).ToArray();

        var together = present.Except(split).ToArray();
        if (together.Length > 0)
            yield return Query(together, windows, spans, scope, null);
        foreach (var byIds in split.GroupBy(member => member.Source.ValueColumn))
            yield return Query([.. byIds], windows, spans, scope, NeedsIds(byIds, spans) ? byIds.Key : null);
    }

    private static bool NeedsIds(IEnumerable<SourceMember> members, ILookup<string, DateSpan> spans) =>
        members.SelectMany(member => spans[member.Code]).Distinct().Count() > 1;

    /// <summary>
    /// Whether a distinct count would come back in pieces: several windows mean grouping by month, and a window
    /// at local midnights touches two. Then the distinct values themselves are read.
    /// </summary>
    private static bool IsSplit(IReadOnlyList<ReadWindow> windows, IEnumerable<DateSpan> wanted) =>
        windows.Count > 1 && windows.Any(window => window.Months.Count > 1 && wanted.Contains(window.Days));

    private static PlannedQuery Query(
        IReadOnlyList<SourceMember> members, IReadOnlyList<ReadWindow> windows, ILookup<string, DateSpan> spans, ReadScope scope, string? idColumn)
    {
        ReadWindow[] wanted = [.. windows.Where(window => members.Any(member => spans[member.Code].Contains(window.Days)))];
        var group = new SourceGroup(members);
        var figures = idColumn is null ? members.SelectMany(member => FigureReader.ColumnsFor(member.Source)).Distinct() : [];
        var query = new AggregateQuery
        {
            Table = group.Source.Table,
            UserColumn = group.Source.UserColumn,
            Users = scope.Reps,
            DateColumn = group.Source.DateColumn,
            Dates = group.Source.Dates,
            Windows = wanted,
            KeyColumns = group.KeyColumns,
            IdColumn = idColumn,
            Filter = group.Filter,
            Columns = [CountOfRows, .. figures],
        };
        return new PlannedQuery(query, [.. members.Select(member =>
            new FigureReader(member, query, spans[member.Code].Where(days => wanted.Any(window => window.Days == days))))]);
    }
}
