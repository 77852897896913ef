using LocalDataverse.Faults;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Dates;
using LocalDataverse.Query.Sql;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query.Results;

/// <summary>Runs an aggregate query.</summary>
internal sealed class AggregateRun(BoundQuery query, QueryScope scope)
{
    private readonly ValueFormatter formatter = ValueFormatter.For(scope);
    private readonly FiscalYears fiscal = new(scope.Fiscal);

    public EntityCollection Execute()
    {
        var definition = query.Definition;
        var limit = definition.AggregateLimit ?? QueryLimits.AggregatedRows;
        var context = new SqlContext(scope);
        var statement = new AggregateStatement(query, context, limit);
        var rows = RowReader.Read(context.Command(statement.Text));
        if (rows.Sum(row => (long)row[statement.RowCountSlot]!) > limit)
        {
            throw Fault.Of(ErrorCode.AggregateQueryRecordLimitExceeded);
        }

        // More groups than this are cut off without a word, and the result says that there are no more.
        var groups = rows.Take(QueryLimits.Groups).ToList();
        var size = Math.Min(definition.Top ?? definition.PageSize ?? QueryLimits.Groups, QueryLimits.Groups);
        var skip = (int)Math.Min((long)(definition.Page - 1) * size, int.MaxValue);
        var page = groups.Skip(skip).Take(size).Select(row => Build(statement, row)).ToList();
        LookupNames.Fill(page, scope);
        page.ForEach(entity => Format(statement, entity));
        return new EntityCollection(page)
        {
            EntityName = query.Root.Table.LogicalName,
            MoreRecords = definition.Top is null && skip + page.Count < groups.Count,
            TotalRecordCount = definition.ReturnTotalRecordCount ? groups.Count : -1,
        };
    }

    private Entity Build(AggregateStatement statement, object?[] row)
    {
        var entity = new Entity(query.Root.Table.LogicalName);
        foreach (var slot in statement.Slots)
        {
            var column = slot.Column;
            var value = AggregateValue.Of(slot, row);

            // A group without a value has no attribute; an aggregate without one has an attribute whose value is null.
            if (value is not null || column.Aggregate != AggregateFunction.None)
            {
                entity[column.Key] = new AliasedValue(column.Node.Table.LogicalName, column.Column.LogicalName, value);
            }
        }

        return entity;
    }

    private void Format(AggregateStatement statement, Entity entity)
    {
        foreach (var column in statement.Slots.Select(slot => slot.Column))
        {
            if (entity.Attributes.TryGetValue(column.Key, out var value)
                && ((AliasedValue)value).Value is { } plain
                && Text(column, plain) is { } text)
            {
                entity.FormattedValues[column.Key] = text;
            }
        }
    }

    private string? Text(BoundColumn column, object value) => column switch
    {
        { DateGrouping: DateGrouping.FiscalYear } => FiscalLabel.OfYear((int)value),
        { DateGrouping: DateGrouping.FiscalPeriod } => FiscalLabel.OfPeriod((int)value, fiscal),
        { DateGrouping: not DateGrouping.None } => formatter.Number((int)value),
        { Aggregate: AggregateFunction.Count or AggregateFunction.CountColumn or AggregateFunction.CountDistinct } =>
            formatter.Number((int)value),
        _ => formatter.Format(column.Column, value),
    };
}
