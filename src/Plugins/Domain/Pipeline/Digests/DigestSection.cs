using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>One list of a digest: all of it in count and total, the largest in lines.</summary>
/// <param name="Total">In base currency; opportunities without a value add nothing.</param>
public sealed record DigestSection(int Count, decimal Total, IReadOnlyList<DigestLine> Lines)
{
    public static DigestSection Of(IEnumerable<DigestLine> lines, int most)
    {
        DigestLine[] all = [.. lines.OrderByDescending(line => Math.Abs(line.Value ?? 0)).ThenBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Opportunity)];
        return new DigestSection(all.Length, all.Sum(line => line.Value ?? 0), [.. all.Take(most)]);
    }
}
