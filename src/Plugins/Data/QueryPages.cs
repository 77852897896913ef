using System.Collections.Generic;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data;

/// <summary>Reads all rows of a query, however many pages the platform cuts them into. The query needs an order.</summary>
public static class QueryPages
{
    private const int MostPerPage = 5000;

    /// <summary>One read per 5,000 rows.</summary>
    public static IEnumerable<Entity> Rows(this IOrganizationService service, QueryExpression query)
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

    /// <summary>All rows of a query without an order of its own; one read per 5,000.</summary>
    /// <param name="id">The table's own id column, by which pages are ordered so that none is given twice.</param>
    public static IReadOnlyList<Entity> ReadAll(this IOrganizationService service, QueryExpression query, string id)
    {
        query.AddOrder(id, OrderType.Ascending);
        return [.. service.Rows(query)];
    }

    /// <summary>One read per 5,000 rows.</summary>
    /// <param name="fetch">FetchXML, for what the SDK's own form of a query cannot say.</param>
    public static IEnumerable<Entity> Rows(this IOrganizationService service, XElement fetch)
    {
        fetch.SetAttributeValue("count", MostPerPage);
        for (var number = 1; ; number++)
        {
            fetch.SetAttributeValue("page", number);
            var page = service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)));
            foreach (var row in page.Entities)
                yield return row;
            if (!page.MoreRecords)
                yield break;
            // Null, which leaves the attribute out, where the platform gives no cookie.
            fetch.SetAttributeValue("paging-cookie", page.PagingCookie);
        }
    }
}
