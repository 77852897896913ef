using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data;

/// <summary>Reads past the platform's page of 5,000 rows.</summary>
public static class PagedRead
{
    private const int MostPerPage = 5000;

    /// <summary>All rows of the query; one read per 5,000.</summary>
    /// <param name="id">The table's own id column, by which pages are ordered so that none is given twice.</param>
    public static IReadOnlyList<Entity> ReadAll(this IOrganizationService service, QueryExpression query, string id)
    {
        query.AddOrder(id, OrderType.Ascending);
        query.PageInfo = new PagingInfo { Count = MostPerPage, PageNumber = 1 };
        var rows = new List<Entity>();
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
                return rows;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
