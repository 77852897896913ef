using System.Globalization;
using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed;

/// <summary>Founds the demo company: business units, people with roles and zones, products with their costs.</summary>
internal sealed class CompanyWriter(IOrganizationService service, IReadOnlyList<Rep> reps)
{
    public static Guid ManagerId(int index) => RowId.Of("manager", index.ToString(CultureInfo.InvariantCulture));

    public static Guid LeaderId => RowId.Of("leader", Cast.LeaderName);

    public static Guid RepId(int index) => RowId.Of("rep", index.ToString(CultureInfo.InvariantCulture));

    public static Guid ProductId(int index) => RowId.Of("product", Cast.Products[index].Number);

    public static Guid UnitId => RowId.Of("uom", "Piece");

    public void Write()
    {
        var root = Single(BusinessUnitTable.LogicalName, BusinessUnitTable.Id, BusinessUnitTable.ParentBusinessUnitId, null);
        foreach (var region in Cast.Regions)
        {
            service.Create(new Entity(BusinessUnitTable.LogicalName, BusinessUnitId(region))
            {
                [BusinessUnitTable.Name] = region.Name,
                [BusinessUnitTable.ParentBusinessUnitId] = new EntityReference(BusinessUnitTable.LogicalName, root),
            });
        }

        WritePeople(root);
        WriteProducts();
    }

    private void WritePeople(Guid root)
    {
        WriteUser(LeaderId, Cast.LeaderName, "Sales Director", root, null, Cast.Regions[1], "Coaching Leader", "Coaching Manager", "Sales Manager");
        foreach (var manager in Cast.Managers.Append(Cast.Predecessor))
        {
            WriteUser(ManagerId(manager.Index), manager.Name, "Sales Manager", BusinessUnitId(manager.Region), LeaderId, manager.Region, "Coaching Manager", "Sales Manager");
        }

        foreach (var rep in reps)
        {
            WriteRep(rep);
        }
    }

    public void WriteRep(Rep rep)
    {
        var region = Cast.Managers[rep.Manager].Region;
        WriteUser(RepId(rep.Index), rep.Name, "Account Executive", BusinessUnitId(region), ManagerId(Cast.FirstManagerOf(rep)), region, "Coaching Rep", "Salesperson");
    }

    private void WriteUser(Guid id, string name, string title, Guid businessUnit, Guid? manager, Region region, params string[] roles)
    {
        var split = name.LastIndexOf(' ');
        var login = name.ToLowerInvariant().Replace(' ', '.');
        service.Create(new Entity(SystemUserTable.LogicalName, id)
        {
            ["firstname"] = name[..split],
            ["lastname"] = name[(split + 1)..],
            [SystemUserTable.DomainName] = $"{login}@demo.example",
            ["internalemailaddress"] = $"{login}@demo.example",
            [SystemUserTable.Title] = title,
            [SystemUserTable.BusinessUnitId] = new EntityReference(BusinessUnitTable.LogicalName, businessUnit),
            [SystemUserTable.ParentSystemUserId] = manager is { } above ? new EntityReference(SystemUserTable.LogicalName, above) : null,
        });
        service.Update(new Entity(UserSettingsTable.LogicalName, id) { [UserSettingsTable.Timezonecode] = region.ZoneCode });
        foreach (var role in roles)
        {
            service.Associate(
                SystemUserTable.LogicalName, id, new Relationship("systemuserroles_association"), [new EntityReference(RoleTable.LogicalName, Role(businessUnit, role))]);
        }
    }

    private void WriteProducts()
    {
        var group = RowId.Of("uomschedule", "Pieces");
        service.Create(new Entity(UoMScheduleTable.LogicalName, group) { [UoMScheduleTable.Name] = "Pieces", ["baseuomname"] = "Piece" });
        service.Create(new Entity(UoMTable.LogicalName, UnitId)
        {
            [UoMTable.Name] = "Piece",
            [UoMTable.Quantity] = 1m,
            [UoMTable.Uomscheduleid] = new EntityReference(UoMScheduleTable.LogicalName, group),
        });
        for (var index = 0; index < Cast.Products.Count; index++)
        {
            var item = Cast.Products[index];
            service.Create(new Entity(ProductTable.LogicalName, ProductId(index))
            {
                [ProductTable.Name] = item.Name,
                [ProductTable.ProductNumber] = item.Number,
                ["price"] = new Money(item.Price),
                [ProductTable.CurrentCost] = item.Cost is { } cost ? new Money(cost) : null,
                ["quantitydecimal"] = 2,
                [ProductTable.DefaultUoMId] = new EntityReference(UoMTable.LogicalName, UnitId),
                [ProductTable.DefaultUoMScheduleId] = new EntityReference(UoMScheduleTable.LogicalName, group),
            });
        }
    }

    /// <summary>Each business unit has its own copy of a role.</summary>
    private Guid Role(Guid businessUnit, string name)
    {
        var query = new QueryExpression(RoleTable.LogicalName) { ColumnSet = new ColumnSet(RoleTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(RoleTable.Name, ConditionOperator.Equal, name);
        query.Criteria.AddCondition(RoleTable.BusinessUnitId, ConditionOperator.Equal, businessUnit);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id ?? Single(RoleTable.LogicalName, RoleTable.Id, RoleTable.Name, name);
    }

    private static Guid BusinessUnitId(Region region) => RowId.Of("businessunit", region.Name);

    private Guid Single(string table, string id, string column, object? value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(id), TopCount = 1 };
        if (value is null)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Null);
        }
        else
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id
            ?? throw new CommandFailure($"The local CRM has no row of {table} with {column} '{value}'. Delete the database and start again.");
    }
}
