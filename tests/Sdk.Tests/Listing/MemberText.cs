using System.Globalization;
using Mono.Cecil;

namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>Members as the listing writes them, without their type in front and their attributes behind.</summary>
internal static class MemberText
{
    internal static bool IsVisible(MethodDefinition? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    internal static string Of(FieldDefinition field)
    {
        if (field.DeclaringType.IsEnum)
            return string.Create(CultureInfo.InvariantCulture, $"VALUE {field.Name} = {field.Constant}");

        string access = field.IsPublic ? "public" : "protected";
        string modifiers = field switch
        {
            { IsLiteral: true } => " const",
            { IsStatic: true, IsInitOnly: true } => " static readonly",
            { IsStatic: true } => " static",
            _ => string.Empty,
        };
        string value = field.IsLiteral ? " = " + Constant(field.Constant) : string.Empty;
        return $"FIELD {access}{modifiers} {TypeNames.Of(field.FieldType)} {field.Name}{value}";
    }

    internal static string Of(MethodDefinition method)
    {
        string parameters = $"({Parameters(method)})";
        if (method.IsConstructor)
            return $"CTOR {Access(method)} {parameters}";

        string generics = method.HasGenericParameters
            ? $"<{string.Join(", ", method.GenericParameters.Select(TypeNames.Of))}>"
            : string.Empty;
        string constraints = TypeNames.Constraints(method.GenericParameters);
        return $"METHOD {Access(method)}{Modifiers(method)} {TypeNames.Of(method.ReturnType)} {method.Name}{generics}{parameters}{constraints}";
    }

    internal static string Of(PropertyDefinition property)
    {
        MethodDefinition widest = Widest(property);
        string kind = IsVisible(widest) ? "PROP" : "WIREPROP";
        string name = property.HasParameters ? $"this[{Parameters(property.GetMethod)}]" : property.Name;
        string accessors = Accessor(property.GetMethod, "get;", widest) + Accessor(property.SetMethod, "set;", widest);
        return $"{kind} {Access(widest)}{Modifiers(widest)} {TypeNames.Of(property.PropertyType)} {name} {{ {accessors}}}";
    }

    private static MethodDefinition Widest(PropertyDefinition property)
    {
        MethodDefinition[] accessors = [.. new[] { property.GetMethod, property.SetMethod }.Where(method => method is not null)];
        return accessors.MaxBy(method => Rank(method))!;
    }

    private static string Accessor(MethodDefinition? accessor, string text, MethodDefinition widest)
    {
        if (accessor is null)
            return string.Empty;

        return Rank(accessor) == Rank(widest) ? text + " " : $"{Access(accessor)} {text} ";
    }

    private static int Rank(MethodDefinition method) => Access(method) switch
    {
        "public" => 4,
        "protected internal" => 3,
        "protected" => 2,
        "internal" => 1,
        _ => 0,
    };

    private static string Access(MethodDefinition method) => method switch
    {
        { IsPublic: true } => "public",
        { IsFamilyOrAssembly: true } => "protected internal",
        { IsFamily: true } => "protected",
        { IsAssembly: true } => "internal",
        _ => "private",
    };

    private static string Modifiers(MethodDefinition method)
    {
        if (method.IsStatic)
            return " static";
        if (method.DeclaringType.IsInterface || !method.IsVirtual)
            return string.Empty;
        if (method.IsAbstract)
            return " abstract";
        if (!method.IsNewSlot)
            return method.IsFinal ? " sealed override" : " override";

        // A method that is both new and final only implements an interface: C# writes no modifier.
        return method.IsFinal ? string.Empty : " virtual";
    }

    private static string Parameters(MethodDefinition method)
    {
        bool extension = method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ExtensionAttribute");
        return string.Join(", ", method.Parameters.Select((parameter, index) => Parameter(parameter, extension && index == 0)));
    }

    private static string Parameter(ParameterDefinition parameter, bool isThis)
    {
        string prefix = parameter switch
        {
            _ when isThis => "this ",
            { IsOut: true } => "out ",
            { ParameterType.IsByReference: true } => "ref ",
            _ when parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ParamArrayAttribute") => "params ",
            _ => string.Empty,
        };
        string value = parameter.HasDefault ? " = " + Constant(parameter.Constant) : string.Empty;
        return $"{prefix}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
