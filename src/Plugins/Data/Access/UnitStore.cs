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
        };
        query.AddOrder(BusinessUnitTable.Id, OrderType.Ascending);
        return new UnitTree([.. service.Rows(query)
            .Select(row => new BusinessUnit(row.Id, row.Text(BusinessUnitTable.Name) ?? "", row.Lookup(BusinessUnitTable.ParentBusinessUnitId)))]);
    }
}
