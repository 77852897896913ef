using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>
/// Aggregates that one query can read: the same table, user column, date column and rest of the filter. Where they
/// name different values for choices or yes/no columns, the query groups by these.
/// </summary>
public sealed class SourceGroup
{
    private readonly List<SourceMember> members = [];

    public SourceGroup(IEnumerable<SourceMember> members) => this.members.AddRange(members);

    public IReadOnlyList<SourceMember> Members => members;

    public KpiSource Source => members[0].Source;

    /// <summary>The columns for which not every member names the same values, sorted.</summary>
    public IReadOnlyList<string> KeyColumns =>
        [.. members.SelectMany(member => member.Split.Keys.Keys).Distinct()
            .Where(column => members.Any(member => !member.NamesSame(members[0], column)))
            .OrderBy(column => column, StringComparer.Ordinal)];

    /// <summary>What every member's rows have in common: the rest of their filters, and no more values than they name together.</summary>
    public FilterGroup Filter
    {
        get
        {
            var named = members[0].Split.Keys.Keys.Where(column => members.All(member => member.Split.Keys.ContainsKey(column)));
            var parts = new List<FilterNode>(members[0].Split.Rest.Parts);
            foreach (var column in named)
            {
                string[] values = [.. members.SelectMany(member => member.Split.Keys[column]).Distinct().OrderBy(value => value, StringComparer.Ordinal)];
                parts.Add(new FilterCondition(column, values.Length == 1 ? FilterCondition.Equal : FilterCondition.In, values));
            }

            return FilterGroup.AllOf(parts);
        }
    }

    /// <summary>The fewest groups for these aggregates.</summary>
    public static IReadOnlyList<SourceGroup> Of(IEnumerable<KpiDefinition> aggregates)
    {
        var groups = new List<SourceGroup>();
        foreach (var same in aggregates.Select(definition => new SourceMember(definition)).GroupBy(member => member.MergeKey))
        {
            var plain = same.Where(member => !member.IsDistinct).ToArray();
            List<SourceGroup> started = plain.Length == 0 ? [] : [new SourceGroup(plain)];
            foreach (var distinct in same.Where(member => member.IsDistinct))
            {
                var host = started.FirstOrDefault(group => group.CanTake(distinct));
                if (host is null)
                    started.Add(new SourceGroup([distinct]));
                else
                    host.members.Add(distinct);
            }

            groups.AddRange(started);
        }

        return groups;
    }

    /// <summary>
    /// Distinct counts of several groups cannot be added, so each must come back as one group: every key column
    /// must be pinned to one value by each definition that counts distinct values.
    /// </summary>
    private bool CanTake(SourceMember distinct)
    {
        var together = new SourceGroup([.. members, distinct]);
        var keys = together.KeyColumns;
        return together.members.Where(member => member.IsDistinct).All(member => keys.All(member.Pins));
    }
}
