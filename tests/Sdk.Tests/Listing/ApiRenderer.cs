using Mono.Cecil;

namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>Writes the visible surface of an assembly in the syntax of the listing.</summary>
internal static class ApiRenderer
{
    internal static IEnumerable<ApiLine> Render(AssemblyDefinition assembly) =>
        assembly.MainModule.Types.Where(type => type.IsPublic).SelectMany(Render);

    internal static IEnumerable<ApiLine> Render(TypeDefinition type)
    {
        string name = TypeNames.Of(type);
        yield return Line(type, $"{name} TYPE {Declaration(type)}", type.IsSerializable ? ["Serializable"] : []);

        foreach (FieldDefinition field in type.Fields.Where(IsListed))
            yield return Line(field, $"{name} {MemberText.Of(field)}");

        foreach (MethodDefinition method in type.Methods.Where(method => MemberText.IsVisible(method) && !IsAccessor(method)))
            yield return Line(method, $"{name} {MemberText.Of(method)}");

        foreach (PropertyDefinition property in type.Properties.Where(IsListed))
            yield return Line(property, $"{name} {MemberText.Of(property)}");

        foreach (EventDefinition @event in type.Events.Where(item => MemberText.IsVisible(item.AddMethod)))
            yield return Line(@event, $"{name} EVENT public {TypeNames.Of(@event.EventType)} {@event.Name}");
    }

    private static ApiLine Line(ICustomAttributeProvider member, string declaration, params IEnumerable<string> more) =>
        new(declaration, [.. AttributeText.Of(member), .. more]);

    private static string Declaration(TypeDefinition type)
    {
        if (type.IsEnum)
            return $"public enum : {TypeNames.Of(type.Fields.Single(field => field.Name == "value__").FieldType)}";

        string kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        IEnumerable<string> interfaces = type.Interfaces
            .Select(implementation => TypeNames.Of(implementation.InterfaceType))
            .Order(StringComparer.Ordinal);
        string[] bases = [.. type.BaseType == null ? [] : new[] { TypeNames.Of(type.BaseType) }, .. interfaces];
        string inherits = bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases);
        return $"public {kind}{inherits}{TypeNames.Constraints(type.GenericParameters)}";
    }

    private static bool IsListed(FieldDefinition field) =>
        (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && field.Name != "value__";

    /// <summary>Visible, or written to the wire although it is not.</summary>
    private static bool IsListed(PropertyDefinition property) =>
        MemberText.IsVisible(property.GetMethod)
        || MemberText.IsVisible(property.SetMethod)
        || property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "DataMemberAttribute");

    private static bool IsAccessor(MethodDefinition method) =>
        method.IsGetter || method.IsSetter || method.IsAddOn || method.IsRemoveOn;
}
