using System.Globalization;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Sql;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query.Results;

/// <summary>Makes the SDK's entities out of rows. Columns without a value are left out.</summary>
internal sealed class EntityBuilder(BoundQuery query, RowStatement statement, QueryScope scope)
{
    private readonly ValueFormatter formatter = ValueFormatter.For(scope);

    public List<Entity> Build(List<object?[]> rows)
    {
        var entities = rows.ConvertAll(BuildOne);
        LookupNames.Fill(entities, scope);
        for (var i = 0; i < entities.Count; i++)
        {
            Format(entities[i], rows[i]);
        }

        return entities;
    }

    private Entity BuildOne(object?[] row)
    {
        var entity = new Entity(query.Root.Table.LogicalName);
        foreach (var slot in statement.Slots)
        {
            if (row[slot.Value] is not { } stored)
            {
                continue;
            }

            var value = Decode(slot, stored, slot.Type is { } type ? row[type] as string : null);
            entity[slot.Column.Key] = slot.Column.IsAliased
                ? new AliasedValue(slot.Column.Node.Table.LogicalName, slot.Column.Column.LogicalName, value)
                : value;
            if (slot.Column is { IsAliased: false, Column.IsPrimaryId: true })
            {
                entity.Id = (Guid)value;
            }
        }

        if (statement.VersionSlot is { } version && row[version] is long number)
        {
            entity.RowVersion = number.ToString(CultureInfo.InvariantCulture);
        }

        return entity;
    }

    private static object Decode(ResultSlot slot, object stored, string? lookupTable) => slot.Column.Selected.CountChildren
        ? (int)(long)stored
        : ColumnStorage.Decode(slot.Column.Column, stored, lookupTable);

    private void Format(Entity entity, object?[] row)
    {
        foreach (var slot in statement.Slots)
        {
            if (!entity.Attributes.TryGetValue(slot.Column.Key, out var value))
            {
                continue;
            }

            var plain = value is AliasedValue aliased ? aliased.Value : value;
            var text = slot.Column.Selected.CountChildren
                ? formatter.Number((int)plain)
                : formatter.Format(slot.Column.Column, plain, Currency(slot.Column.Node, row));
            if (text is not null)
            {
                entity.FormattedValues[slot.Column.Key] = text;
            }
        }
    }

    private Guid? Currency(BoundNode node, object?[] row) =>
        statement.CurrencySlots.TryGetValue(node, out var slot) && row[slot] is byte[] id ? GuidOrder.FromBytes(id) : null;
}
