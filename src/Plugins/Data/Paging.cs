using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data;

/// <summary>Reads a query to its end.</summary>
public static class Paging
{
    private const int MostPerPage = 5000;

    /// <summary>One read per 5,000 rows. The query must have an order that tells every row from the next.</summary>
    public static IEnumerable<Entity> AllPages(this IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = MostPerPage, PageNumber = 1 };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
                yield return row;
            if (!page.MoreRecords)
                yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
