using System;
using System.Linq;

namespace CrmCoaching.Domain.Kpis.Filters;

/// <summary>Whether the row has related rows that pass a filter of their own.</summary>
public sealed record FilterLink : FilterNode
{
    private static readonly string[] Types = ["any", "not any", "all", "not all"];

    /// <param name="from">Column of the related table.</param>
    /// <param name="to">Column of the row itself.</param>
    /// <param name="type">As FetchXML has it inside a filter: <c>any</c>, <c>not any</c>, <c>all</c>, <c>not all</c>.</param>
    /// <exception cref="ArgumentException">Another type, which joins rows instead of asking about them.</exception>
    public FilterLink(string table, string from, string to, string type, FilterGroup filter)
    {
        if (!Types.Contains(type))
            throw new ArgumentException($"A link to {table} inside a filter is of type {string.Join(", ", Types)}, not '{type}'.", nameof(type));

        Table = table;
        From = from;
        To = to;
        Type = type;
        Filter = filter;
    }

    public string Table { get; }

    public string From { get; }

    public string To { get; }

    public string Type { get; }

    public FilterGroup Filter { get; }
}
