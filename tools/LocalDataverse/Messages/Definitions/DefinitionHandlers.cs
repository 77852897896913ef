using LocalDataverse.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>The messages that read definitions; they share what has been made of them so far.</summary>
public static class DefinitionHandlers
{
    public static IEnumerable<IMessageHandler> Of(Func<MetadataCatalog> catalog)
    {
        var definitions = new DefinitionCatalog(catalog);
        return
        [
            new RetrieveEntityHandler(definitions),
            new RetrieveAllEntitiesHandler(definitions),
            new RetrieveAttributeHandler(definitions),
            new RetrieveEntityKeyHandler(definitions),
            new RetrieveRelationshipHandler(definitions),
            new RetrieveOptionSetHandler(definitions),
            new RetrieveAllOptionSetsHandler(definitions),
            new RetrieveMetadataChangesHandler(definitions),
        ];
    }
}
