using System.Globalization;
using LocalDataverse.Faults;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Paging;
using LocalDataverse.Query.Sql;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query.Results;

/// <summary>Runs a query for rows: one page, its cookie and, where asked for, the count.</summary>
internal sealed class RowRun(BoundQuery query, QueryScope scope)
{
    private const int CountLimit = 5_000;

    public EntityCollection Execute()
    {
        var definition = query.Definition;
        var size = Math.Clamp(definition.Top ?? definition.PageSize ?? QueryLimits.PageSize, 0, QueryLimits.PageSize);
        var cookie = Continuation(definition.PagingCookie, definition.Page);
        var skip = (long)(definition.Page - 1 - (cookie?.Page ?? 0)) * size;
        if (cookie is null && skip + size > QueryLimits.PagedRows)
        {
            throw Fault.Of(ErrorCode.OverRetrievalUpperLimitWithoutPagingCookie);
        }

        var context = new SqlContext(scope);
        var statement = new RowStatement(query, context, cookie);
        var limit = string.Create(CultureInfo.InvariantCulture, $" LIMIT {size + 1} OFFSET {skip}");
        var rows = RowReader.Read(context.Command(statement.Text + limit));
        var hasMore = rows.Count > size;
        if (hasMore)
        {
            rows.RemoveAt(size);
        }

        var entities = new EntityBuilder(query, statement, scope).Build(rows);
        PartyLists.Fill(entities, query, scope);
        CalendarRules.Fill(entities, query, scope);
        var result = new EntityCollection(entities)
        {
            EntityName = query.Root.Table.LogicalName,
            MoreRecords = hasMore && definition.Top is null,
            PagingCookie = Cookie(statement, rows),
            TotalRecordCount = -1,
        };
        if (definition.ReturnTotalRecordCount)
        {
            Count(result);
        }

        return result;
    }

    // Orders by links and repeated rows have no cookie; a cookie that comes with such a query can only be a stale one.
    private PagingCookie? Continuation(string? text, int page)
    {
        if (text is null)
        {
            return null;
        }

        var cookie = PagingCookie.Parse(text);
        return HasCookies && page > cookie.Page ? cookie : null;
    }

    private bool HasCookies => query.RowsAreUnique && !query.OrdersByLinks;

    private string? Cookie(RowStatement statement, List<object?[]> rows)
    {
        if (!HasCookies || rows.Count == 0)
        {
            return null;
        }

        var entries = statement.Keys.Select((key, i) => new CookieEntry(
            key.Name,
            CookieValue.Write(key.Column, rows[0][statement.KeySlots[i]]),
            CookieValue.Write(key.Column, rows[^1][statement.KeySlots[i]])));
        return new PagingCookie(query.Definition.Page, [.. entries]).ToString();
    }

    private void Count(EntityCollection result)
    {
        var context = new SqlContext(scope);
        var limit = string.Create(CultureInfo.InvariantCulture, $" LIMIT {CountLimit + 1}");
        var counted = query.Definition.Distinct
            ? new RowStatement(query, context, after: null).Text
            : "SELECT 1" + FromSql.Write(query.Root, context);
        var rows = RowReader.Read(context.Command($"SELECT COUNT(*) FROM ({counted}{limit})"));
        var count = (int)(long)rows[0][0]!;
        result.TotalRecordCount = Math.Min(count, CountLimit);
        result.TotalRecordCountLimitExceeded = count > CountLimit;
    }
}
