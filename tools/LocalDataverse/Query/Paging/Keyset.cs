using LocalDataverse.Faults;
using LocalDataverse.Query.Sql;

namespace LocalDataverse.Query.Paging;

/// <summary>The condition on rows that come after the last one of a page.</summary>
internal static class Keyset
{
    /// <exception cref="System.ServiceModel.FaultException">QueryBuilderPagingOrderBy: the cookie was made for another order.</exception>
    public static string After(PagingCookie cookie, IReadOnlyList<OrderKey> keys, SqlContext context)
    {
        if (!cookie.Entries.Select(entry => entry.Column).SequenceEqual(keys.Select(key => key.Name)))
        {
            throw Fault.Of(ErrorCode.QueryBuilderPagingOrderBy);
        }

        var values = keys.Zip(cookie.Entries, (key, entry) => key.SortValue(CookieValue.Read(key.Column, entry.Last))).ToList();
        var alternatives = new List<string>();
        for (var i = 0; i < keys.Count; i++)
        {
            var equal = Enumerable.Range(0, i).Select(index => Same(keys[index], values[index], context));
            alternatives.Add("(" + string.Join(" AND ", equal.Append(Later(keys[i], values[i], context))) + ")");
        }

        // The bound on the first key follows from the alternatives; alone it lets an index find the place.
        var bound = Later(keys[0], values[0], context) + " OR " + Same(keys[0], values[0], context);
        return $"({bound}) AND ({string.Join(" OR ", alternatives)})";
    }

    private static string Same(OrderKey key, object? value, SqlContext context) =>
        value is null ? $"{key.Expression} IS NULL" : $"{key.Expression} = {context.Parameter(value)}";

    // Rows without a value come first ascending and last descending, as in SQL Server.
    private static string Later(OrderKey key, object? value, SqlContext context) => (value, key.Descending) switch
    {
        (null, true) => "0",
        (null, false) => $"{key.Expression} IS NOT NULL",
        (_, true) => $"({key.Expression} < {context.Parameter(value)} OR {key.Expression} IS NULL)",
        _ => $"{key.Expression} > {context.Parameter(value)}",
    };
}
