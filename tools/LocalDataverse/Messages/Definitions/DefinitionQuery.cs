using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Carries out the query of RetrieveMetadataChanges: tables by criteria, then their parts by criteria of their own.</summary>
internal static class DefinitionQuery
{
    public static IEnumerable<EntityMetadata> Run(DefinitionCatalog definitions, EntityQueryExpression query)
    {
        RefuseLanguages(query.LabelQuery);
        return definitions.Tables
            .Where(table => DefinitionCriteria.Matches(table.With(EntityFilters.Entity), query.Criteria))
            .Select(table => Select(table.With(EntityFilters.All), query))
            .ToList();
    }

    private static EntityMetadata Select(EntityMetadata table, EntityQueryExpression query)
    {
        var selected = DefinitionSelection.Of(table, query.Properties);
        Narrow(selected, nameof(selected.Attributes), selected.Attributes, query.AttributeQuery);
        Narrow(selected, nameof(selected.Keys), selected.Keys, query.KeyQuery);
        Narrow(selected, nameof(selected.OneToManyRelationships), selected.OneToManyRelationships, query.RelationshipQuery);
        Narrow(selected, nameof(selected.ManyToOneRelationships), selected.ManyToOneRelationships, query.RelationshipQuery);
        Narrow(selected, nameof(selected.ManyToManyRelationships), selected.ManyToManyRelationships, query.RelationshipQuery);
        return selected;
    }

    /// <summary>A part that was not selected stays away; one without a query of its own comes whole.</summary>
    private static void Narrow<T>(EntityMetadata table, string part, T[]? items, MetadataQueryExpression? query)
        where T : MetadataBase
    {
        if (items is null || query is null) return;
        T[] narrowed = [.. items.Where(item => DefinitionCriteria.Matches(item, query.Criteria)).Select(item => DefinitionSelection.Of(item, query.Properties))];
        table.With(part, narrowed);
    }

    private static void RefuseLanguages(LabelQueryExpression? query)
    {
        if (query is { FilterLanguages.Count: > 0 } && !query.FilterLanguages.Contains(UserLabel.Language))
            throw Fault.Of(ErrorCode.NotSupportedHere, $"A LabelQuery without the language {UserLabel.Language}");
    }
}
