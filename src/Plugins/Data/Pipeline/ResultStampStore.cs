using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>Facts for, and writes of, what is stamped on an opportunity that closes.</summary>
public sealed class ResultStampStore(IOrganizationService service)
{
    private const string Product = "product";

    public LocalZone ZoneOf(Guid? user) => new ZoneStore(service).ZoneOf(user);

    /// <summary>The opportunity's lines with their products' costs: one read, or two when a line uses another unit than its product.</summary>
    public IReadOnlyList<CostedLine> LinesOf(Guid opportunity)
    {
        var query = new QueryExpression(OpportunityProductTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityProductTable.IsProductOverridden, OpportunityProductTable.Quantity, OpportunityProductTable.UoMId, OpportunityProductTable.ProductId),
        };
        query.Criteria.AddCondition(OpportunityProductTable.OpportunityId, ConditionOperator.Equal, opportunity);
        var product = query.AddLink(ProductTable.LogicalName, OpportunityProductTable.ProductId, ProductTable.Id, JoinOperator.LeftOuter);
        product.EntityAlias = Product;
        product.Columns = new ColumnSet(ProductTable.DefaultUoMId, ProductTable.DefaultUoMScheduleId, ProductTable.CurrentCostBase, ProductTable.StandardCostBase);

        var lines = service.RetrieveMultiple(query).Entities;
        var units = UnitsOf(lines.Where(UsesAnotherUnit).Select(UnitGroup));
        return [.. lines.Select(line => Line(line, units))];
    }

    public void Write(Guid opportunity, Entity stamps)
    {
        if (stamps.Attributes.Count == 0)
            return;

        stamps.Id = opportunity;
        service.Update(stamps);
    }

    private static CostedLine Line(Entity line, Dictionary<Guid, UnitOfMeasure> units) => new(
        IsWriteIn: line.Number<bool>(OpportunityProductTable.IsProductOverridden) == true || line.Lookup(OpportunityProductTable.ProductId) is null,
        line.Number<decimal>(OpportunityProductTable.Quantity),
        line.Lookup(OpportunityProductTable.UoMId) is { } unit && DefaultUnit(line) is { } standard ? UnitOfMeasure.Factor(unit, standard, units) : null,
        line.Amount(RowValues.Of(Product, ProductTable.CurrentCostBase)),
        line.Amount(RowValues.Of(Product, ProductTable.StandardCostBase)));

    private static Guid? DefaultUnit(Entity line) => line.Lookup(RowValues.Of(Product, ProductTable.DefaultUoMId));

    private static bool UsesAnotherUnit(Entity line) =>
        DefaultUnit(line) is { } standard && line.Lookup(OpportunityProductTable.UoMId) is { } unit && unit != standard;

    private static Guid? UnitGroup(Entity line) => line.Lookup(RowValues.Of(Product, ProductTable.DefaultUoMScheduleId));

    private Dictionary<Guid, UnitOfMeasure> UnitsOf(IEnumerable<Guid?> groups)
    {
        var wanted = groups.OfType<Guid>().Distinct().Cast<object>().ToArray();
        if (wanted.Length == 0)
            return [];

        var query = new QueryExpression(UoMTable.LogicalName) { ColumnSet = new ColumnSet(UoMTable.Quantity, UoMTable.Baseuom) };
        query.Criteria.AddCondition(UoMTable.Uomscheduleid, ConditionOperator.In, wanted);
        return service.RetrieveMultiple(query).Entities
            .Select(unit => new UnitOfMeasure(unit.Id, unit.Number<decimal>(UoMTable.Quantity) ?? 1m, unit.Lookup(UoMTable.Baseuom)))
            .ToDictionary(unit => unit.Id);
    }
}
