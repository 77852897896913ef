using LocalDataverse.WebApi.Operations;
using Microsoft.OData.Edm;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Adds actions and functions with their response types.</summary>
public sealed class EdmOperations(EdmModel model, EntityTypes types)
{
    public void Add(Operation operation, EdmEntityContainer container)
    {
        var returns = ResponseOf(operation);
        var isBound = operation.Binding != OperationBinding.Global;
        EdmOperation element = operation.IsFunction
            ? new EdmFunction(EdmNames.Namespace, operation.Name, returns!, isBound, null, false)
            : new EdmAction(EdmNames.Namespace, operation.Name, returns, isBound, null);
        if (isBound)
            element.AddParameter(BindingName(operation), BindingType(operation));
        foreach (var parameter in operation.Parameters)
            element.AddParameter(parameter.Name, TypeOf(parameter));
        model.AddElement(element);
        if (!isBound && element is EdmFunction function)
            container.AddFunctionImport(operation.Name, function);
        else if (!isBound && element is EdmAction action)
            container.AddActionImport(operation.Name, action);
    }

    /// <summary>Query functions bind to every row for the parser and to nothing in the document that clients read.</summary>
    public void AddQueryFunctions(bool bound)
    {
        foreach (var function in QueryFunctions.ByName.Values)
        {
            var element = new EdmFunction(EdmNames.Namespace, function.Name, EdmCoreModel.Instance.GetBoolean(false), bound, null, false);
            if (bound)
                element.AddParameter("row", new EdmEntityTypeReference(types.BaseEntity, false));
            foreach (var (name, type) in function.Parameters())
                element.AddParameter(name, type);
            model.AddElement(element);
        }
    }

    private static string BindingName(Operation operation) => operation.Binding == OperationBinding.Entity ? "entity" : "entityset";

    private IEdmTypeReference BindingType(Operation operation)
    {
        var row = RowType(operation.BoundTable);
        return operation.Binding == OperationBinding.Entity ? row : EdmCoreModel.GetCollection(row);
    }

    private EdmEntityTypeReference RowType(string? table) => new(table is null ? types.BaseEntity : types.Of(table), true);

    private IEdmTypeReference? ResponseOf(Operation operation)
    {
        if (operation.Results.Count == 0)
            return null;
        if (operation.Results is [{ Kind: ParameterKind.Entity or ParameterKind.EntityReference } row])
            return RowType(row.Table);
        if (operation.Results is [{ Kind: ParameterKind.EntityCollection } rows])
            return EdmCoreModel.GetCollection(RowType(rows.Table));

        var name = operation.Name + "Response";
        if (model.FindDeclaredType(EdmNames.Qualified(name)) is IEdmComplexType declared)
            return new EdmComplexTypeReference(declared, false);
        var isOpen = operation.Results.Any(result => result.Kind == ParameterKind.Structure);
        var type = new EdmComplexType(EdmNames.Namespace, name, null, false, isOpen);
        foreach (var result in operation.Results.Where(result => result.Kind is not (ParameterKind.Structure or ParameterKind.Entity or ParameterKind.EntityReference or ParameterKind.EntityCollection)))
            type.AddStructuralProperty(result.Name, TypeOf(result));
        model.AddElement(type);
        return new EdmComplexTypeReference(type, false);
    }

    private IEdmTypeReference TypeOf(OperationParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Boolean => EdmCoreModel.Instance.GetBoolean(parameter.IsOptional),
        ParameterKind.DateTime => EdmCoreModel.Instance.GetTemporal(EdmPrimitiveTypeKind.DateTimeOffset, null, parameter.IsOptional),
        ParameterKind.Decimal or ParameterKind.Money => EdmCoreModel.Instance.GetDecimal(null, null, parameter.IsOptional),
        ParameterKind.Float => EdmCoreModel.Instance.GetDouble(parameter.IsOptional),
        ParameterKind.Integer or ParameterKind.Picklist => EdmCoreModel.Instance.GetInt32(parameter.IsOptional),
        ParameterKind.Guid => EdmCoreModel.Instance.GetGuid(parameter.IsOptional),
        ParameterKind.StringArray => EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(true)),
        ParameterKind.Entity or ParameterKind.EntityReference => RowType(parameter.Table),
        ParameterKind.EntityCollection => EdmCoreModel.GetCollection(RowType(parameter.Table)),
        ParameterKind.PrincipalAccess => PrincipalAccess(),
        _ => EdmCoreModel.Instance.GetString(true),
    };

    private EdmComplexTypeReference PrincipalAccess()
    {
        if (model.FindDeclaredType(EdmNames.Qualified("PrincipalAccess")) is IEdmComplexType declared)
            return new EdmComplexTypeReference(declared, false);
        var type = new EdmComplexType(EdmNames.Namespace, "PrincipalAccess");
        type.AddStructuralProperty("AccessMask", EdmCoreModel.Instance.GetString(false));
        type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
        {
            Name = "Principal",
            Target = types.Principal,
            TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
        });
        model.AddElement(type);
        return new EdmComplexTypeReference(type, false);
    }
}
