using LocalDataverse.Query.Sql;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query.Results;

/// <summary>Fills the names of lookups: one statement for each table that the page's rows point to, whatever their number.</summary>
internal static class LookupNames
{
    private const int IdsPerStatement = 5_000;

    public static void Fill(IEnumerable<Entity> entities, QueryScope scope)
    {
        var references = entities.SelectMany(entity => entity.Attributes.Values)
            .Select(value => value is AliasedValue aliased ? aliased.Value : value)
            .OfType<EntityReference>()
            .GroupBy(reference => reference.LogicalName, StringComparer.Ordinal);
        foreach (var group in references)
        {
            if (scope.Metadata.TryGetTable(group.Key, out var table) && table.PrimaryName is not null
                && table.TryGetColumn(table.PrimaryName, out var name) && ColumnStorage.IsStored(name) && scope.Access.MayRead(table, name))
            {
                Fill(group.ToLookup(reference => reference.Id), table.LogicalName, table.PrimaryId, table.PrimaryName, scope);
            }
        }
    }

    private static void Fill(ILookup<Guid, EntityReference> references, string table, string key, string name, QueryScope scope)
    {
        foreach (var ids in references.Select(group => group.Key).Chunk(IdsPerStatement))
        {
            var context = new SqlContext(scope);
            var wanted = context.Parameters(ids.Select(id => (object)GuidOrder.ToBytes(id)));
            var sql = $"SELECT {SqlContext.Quote(key)}, {SqlContext.Quote(name)} FROM {SqlContext.Quote(table)}"
                + $" WHERE {SqlContext.Quote(key)} IN ({wanted})";
            foreach (var row in RowReader.Read(context.Command(sql)))
            {
                foreach (var reference in references[GuidOrder.FromBytes((byte[])row[0]!)])
                {
                    reference.Name = row[1] as string;
                }
            }
        }
    }
}
