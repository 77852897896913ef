using Mono.Cecil;

namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>Names of types as the listing writes them: keywords, T?, T[] and open generics with their parameters.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Int16"] = "short",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.Single"] = "float",
        ["System.String"] = "string",
        ["System.Void"] = "void",
    };

    internal static string Of(TypeReference type) => type switch
    {
        ByReferenceType reference => Of(reference.ElementType),
        ArrayType array => Of(array.ElementType) + "[]",
        GenericParameter parameter => parameter.Name,
        GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable => Of(nullable.GenericArguments[0]) + "?",
        GenericInstanceType instance => $"{Plain(instance.ElementType)}<{string.Join(", ", instance.GenericArguments.Select(Of))}>",
        { HasGenericParameters: true } => $"{Plain(type)}<{string.Join(", ", type.GenericParameters.Select(Of))}>",
        _ => Plain(type),
    };

    internal static string Constraints(IEnumerable<GenericParameter> parameters) =>
        string.Concat(parameters.Select(Constraint));

    private static string Constraint(GenericParameter parameter)
    {
        List<string> parts = [];
        if (parameter.HasReferenceTypeConstraint)
            parts.Add("class");
        parts.AddRange(parameter.Constraints.Select(constraint => Of(constraint.ConstraintType)));
        if (parameter.HasDefaultConstructorConstraint && !parameter.HasNotNullableValueTypeConstraint)
            parts.Add("new()");

        return parts.Count == 0 ? string.Empty : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }

    private static string Plain(TypeReference type) =>
        Keywords.GetValueOrDefault(type.FullName) ?? type.FullName.Split('`')[0].Replace('/', '.');
}
