using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Access;

/// <summary>What the organisation says about hierarchy security.</summary>
public sealed class HierarchySettings(IOrganizationService service)
{
    private const int DefaultDepth = 3;

    /// <summary>How many levels of managers read a table's rows through the hierarchy: 0 where it is off for the table. Two reads at most.</summary>
    public int DepthFor(string table)
    {
        var depth = Depth();
        return depth > 0 && OutOfHierarchy([table]).Count == 0 ? depth : 0;
    }

    /// <summary>Which of the tables managers read through the hierarchy, although the solution wants them out: two reads at most.</summary>
    public IReadOnlyList<string> StillIn(IReadOnlyList<string> tables)
    {
        if (Depth() == 0)
            return [];

        var without = OutOfHierarchy(tables);
        return [.. tables.Where(table => !without.Contains(table))];
    }

    private int Depth()
    {
        var query = new QueryExpression(OrganizationTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OrganizationTable.Ishierarchicalsecuritymodelenabled, OrganizationTable.Maxdepthforhierarchicalsecuritymodel),
            TopCount = 1,
        };
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row?.Number<bool>(OrganizationTable.Ishierarchicalsecuritymodelenabled) == true
            ? row.Number<int>(OrganizationTable.Maxdepthforhierarchicalsecuritymodel) ?? DefaultDepth
            : 0;
    }

    /// <summary>The platform keeps one row for each table that an administrator has taken out.</summary>
    private HashSet<string> OutOfHierarchy(IReadOnlyList<string> tables)
    {
        var query = new QueryExpression(HierarchySecurityConfigurationTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HierarchySecurityConfigurationTable.ObjectTypeCode),
        };
        query.Criteria.AddCondition(HierarchySecurityConfigurationTable.ObjectTypeCode, ConditionOperator.In, tables.Cast<object>().ToArray());
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.Text(HierarchySecurityConfigurationTable.ObjectTypeCode)).OfType<string>()];
    }
}
