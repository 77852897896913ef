using System.Linq;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>An aggregate in a group of those that are read together.</summary>
public sealed class SourceMember
{
    public SourceMember(KpiDefinition definition)
    {
        Code = definition.Code;
        Source = definition.Source!;
        Split = FilterSplit.Of(Source.Filter, Source.KeyColumns);
        MergeKey = string.Join("|", Source.Table, Source.UserColumn, Source.DateColumn, Source.Dates, FilterText.Render(Split.Rest));
    }

    public string Code { get; }

    public KpiSource Source { get; }

    public FilterSplit Split { get; }

    /// <summary>The same for aggregates that may share a query.</summary>
    public string MergeKey { get; }

    public bool IsDistinct => Source.Aggregate == AggregateKind.CountDistinct;

    public bool Pins(string column) => Split.Keys.TryGetValue(column, out var values) && values.Count == 1;

    public bool NamesSame(SourceMember other, string column)
    {
        var mine = Split.Keys.TryGetValue(column, out var values) ? values : [];
        return mine.SequenceEqual(other.Split.Keys.TryGetValue(column, out var others) ? others : []);
    }
}
