using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>The business units of the organisation.</summary>
public sealed class UnitStore(IOrganizationService service)
{
    /// <summary>One read per 5,000.</summary>
    public UnitTree Tree()
    {
        var query = new QueryExpression(BusinessUnitTable.LogicalName)
        {
            ColumnSet = new ColumnSet(BusinessUnitTable.Name, BusinessUnitTable.ParentBusinessUnitId),
            PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 },
        };
        query.AddOrder(BusinessUnitTable.Id, OrderType.Ascending);
        var units = new List<BusinessUnit>();
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            units.AddRange(page.Entities.Select(row => new BusinessUnit(row.Id, row.Text(BusinessUnitTable.Name) ?? "", row.Lookup(BusinessUnitTable.ParentBusinessUnitId))));
            if (!page.MoreRecords)
                return new UnitTree(units);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
