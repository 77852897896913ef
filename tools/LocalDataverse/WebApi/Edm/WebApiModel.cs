using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Operations;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace LocalDataverse.WebApi.Edm;

/// <summary>The catalogue as the Web API sees it. Built once an organisation; safe for concurrent readers.</summary>
public sealed class WebApiModel
{
    private readonly Lazy<byte[]> document;

    public WebApiModel(MetadataCatalog catalog, IReadOnlyList<Operation> customApis)
    {
        Catalog = catalog;
        Navigation = new NavigationMap(catalog);
        Operations = new OperationCatalog(customApis);
        Edm = Build(forParsing: true);
        document = new Lazy<byte[]>(() => CsdlDocument.Write(Build(forParsing: false)));
    }

    public MetadataCatalog Catalog { get; }
    public NavigationMap Navigation { get; }
    public OperationCatalog Operations { get; }

    /// <summary>For the URI parser.</summary>
    public IEdmModel Edm { get; }

    /// <summary>What $metadata answers, UTF-8.</summary>
    public byte[] Document => document.Value;

    public IEdmEntitySet EntitySet(Table table) => Edm.EntityContainer.FindEntitySet(table.EntitySetName);

    public IEdmEntityType EntityType(Table table) => (IEdmEntityType)Edm.FindDeclaredType(EdmNames.Qualified(table.LogicalName));

    private EdmModel Build(bool forParsing)
    {
        var model = new EdmModel();
        model.SetNamespaceAlias(EdmNames.Namespace, EdmNames.Alias);
        var container = new EdmEntityContainer(EdmNames.Namespace, "System");
        var types = new EntityTypes(model, Catalog);
        new NavigationProperties(types, Navigation).AddTo(container);
        var operations = new EdmOperations(model, types);
        operations.AddQueryFunctions(bound: forParsing);
        if (!forParsing)
        {
            foreach (var operation in Operations.Visible)
                operations.Add(operation, container);
        }

        model.AddElement(container);
        return model;
    }
}
