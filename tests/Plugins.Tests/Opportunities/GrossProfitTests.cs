using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Opportunities;

public sealed class GrossProfitTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid group;
    private readonly Guid piece;
    private readonly Guid dozen;
    private readonly Guid deal;

    public GrossProfitTests()
    {
        group = Service.Create(new Entity(UoMScheduleTable.LogicalName) { ["name"] = "Pieces", ["baseuomname"] = "Piece" });
        piece = Unit("Piece", 1, null);
        dozen = Unit("Dozen", 12, piece);
        deal = Service.NewOpportunity();
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void LinesInOtherUnits_AreCostedInTheProductsUnit()
    {
        Line(Product(current: 3), dozen, 2);
        Line(Product(current: null, standard: 4), piece, 5);
        Service.Win(deal, Sales.Day(6, 12), 1000);

        Assert.Equal(1000 - (24 * 3) - (5 * 4), Service.Opportunity(deal).Amount(OpportunityTable.GrossProfitBase));
        Assert.True(Service.Opportunity(deal).Number<bool>(OpportunityTable.CostKnown));
    }

    [Fact]
    public void WriteInLine_LeavesItEmpty()
    {
        Line(Product(current: 3), piece, 1);
        Service.Create(new Entity(OpportunityProductTable.LogicalName)
        {
            [OpportunityProductTable.OpportunityId] = deal.Reference(OpportunityTable.LogicalName),
            [OpportunityProductTable.IsProductOverridden] = true,
            [OpportunityProductTable.Quantity] = 1m,
            ["productdescription"] = "Something else",
        });
        Service.Win(deal, Sales.Day(6, 12));
        AssertUnknown();
    }

    [Fact]
    public void ProductWithoutCost_LeavesItEmpty()
    {
        Line(Product(current: null), piece, 1);
        Service.Win(deal, Sales.Day(6, 12));
        AssertUnknown();
    }

    [Fact]
    public void NoLines_LeaveItEmpty()
    {
        Service.Win(deal, Sales.Day(6, 12));
        AssertUnknown();
    }

    [Fact]
    public void Reopened_TakesItAway()
    {
        Line(Product(current: 3), piece, 1);
        Service.Win(deal, Sales.Day(6, 12));
        Service.Reopen(deal);
        AssertUnknown();
    }

    [Fact]
    public void BackDated_KeepsTheCostOfItsDay_AndAnotherValueCountsAnew()
    {
        var product = Product(current: 3);
        Line(product, piece, 10);
        Service.Win(deal, Sales.Day(6, 12), 100);
        Service.Update(new Entity(ProductTable.LogicalName, product) { [ProductTable.CurrentCost] = new Money(5) });

        Service.Change(deal, row => row[OpportunityTable.ActualCloseDate] = Sales.Day(6, 11));
        Assert.Equal(70, Service.Opportunity(deal).Amount(OpportunityTable.GrossProfitBase));

        Service.Change(deal, row => row[OpportunityTable.ActualValue] = new Money(200));
        Assert.Equal(150, Service.Opportunity(deal).Amount(OpportunityTable.GrossProfitBase));
    }

    private void AssertUnknown()
    {
        var stamped = Service.Opportunity(deal);
        Assert.Null(stamped.Amount(OpportunityTable.GrossProfit));
        Assert.False(stamped.Number<bool>(OpportunityTable.CostKnown) ?? false);
    }

    private Guid Unit(string name, decimal quantity, Guid? of)
    {
        var unit = new Entity(UoMTable.LogicalName)
        {
            ["name"] = name,
            [UoMTable.Quantity] = quantity,
            [UoMTable.Uomscheduleid] = group.Reference(UoMScheduleTable.LogicalName),
        };
        if (of is { } smaller)
            unit[UoMTable.Baseuom] = smaller.Reference(UoMTable.LogicalName);
        return Service.Create(unit);
    }

    private Guid Product(decimal? current, decimal? standard = null)
    {
        var product = new Entity(ProductTable.LogicalName)
        {
            [ProductTable.Name] = "Thing",
            [ProductTable.ProductNumber] = Guid.NewGuid().ToString("N"),
            [ProductTable.DefaultUoMId] = piece.Reference(UoMTable.LogicalName),
            [ProductTable.DefaultUoMScheduleId] = group.Reference(UoMScheduleTable.LogicalName),
        };
        if (current is { } cost)
            product[ProductTable.CurrentCost] = new Money(cost);
        if (standard is { } other)
            product[ProductTable.StandardCost] = new Money(other);
        return Service.Create(product);
    }

    private void Line(Guid product, Guid unit, decimal quantity) => Service.Create(new Entity(OpportunityProductTable.LogicalName)
    {
        [OpportunityProductTable.OpportunityId] = deal.Reference(OpportunityTable.LogicalName),
        [OpportunityProductTable.ProductId] = product.Reference(ProductTable.LogicalName),
        [OpportunityProductTable.UoMId] = unit.Reference(UoMTable.LogicalName),
        [OpportunityProductTable.Quantity] = quantity,
    });
}
