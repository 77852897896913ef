using System.Globalization;
using Mono.Cecil;

namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>Custom attributes as the listing writes them: positional arguments, then named ones in alphabetical order.</summary>
internal static class AttributeText
{
    // What compilers add for themselves; the listing leaves it out too.
    private static readonly string[] OfCompilers =
        ["AsyncStateMachine", "CompilerGenerated", "DefaultMember", "Extension", "IsReadOnly", "IteratorStateMachine", "Nullable", "NullableContext"];

    internal static IEnumerable<string> Of(ICustomAttributeProvider provider) =>
        provider.CustomAttributes
            .Where(attribute => !OfCompilers.Contains(Name(attribute)))
            .Select(Render)
            .Order(StringComparer.Ordinal);

    private static string Render(CustomAttribute attribute)
    {
        IEnumerable<string> positional = attribute.ConstructorArguments.Select(Value);
        IEnumerable<string> named = attribute.Properties.Concat(attribute.Fields)
            .OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => $"{argument.Name}={Value(argument.Argument)}");
        string arguments = string.Join(", ", positional.Concat(named));
        return arguments.Length == 0 ? Name(attribute) : $"{Name(attribute)}({arguments})";
    }

    private static string Name(CustomAttribute attribute)
    {
        string name = attribute.AttributeType.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    private static string Value(CustomAttributeArgument argument) => argument.Value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        TypeReference type => $"typeof({TypeNames.Of(type)})",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
