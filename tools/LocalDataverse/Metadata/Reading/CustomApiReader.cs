using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading;

/// <summary>Reads customapis/* with their parameters and properties.</summary>
/// <param name="pluginTypes">Class names by the ids that the plug-in assembly's file gives them.</param>
public sealed class CustomApiReader(IReadOnlyDictionary<Guid, string> pluginTypes)
{
    public CustomApi Read(string folder)
    {
        var file = SolutionFile.Load(Path.Combine(folder, "customapi.xml"), "customapi");
        var root = file.Root;
        return new CustomApi(
            file.Attribute(root, "uniquename"),
            root.Element("description")?.Attribute("default")?.Value ?? "",
            (CustomApiBinding)(file.Number(root, "bindingtype") ?? 0),
            SolutionFile.OptionalText(root, "boundentitylogicalname"),
            SolutionFile.Flag(root, "isfunction"),
            SolutionFile.Flag(root, "isprivate"),
            file.Number(root, "allowedcustomprocessingsteptype") ?? 0,
            SolutionFile.OptionalText(root, "executeprivilegename"),
            ReadTypeName(file),
            [.. Parts(folder, "customapirequestparameter").Select(ReadParameter)],
            [.. Parts(folder, "customapiresponseproperty", "customapiresponseproperties").Select(ReadProperty)]);
    }

    private string? ReadTypeName(SolutionFile file)
    {
        var element = file.Root.Element("plugintypeid");
        if (element is null) return null;
        var id = file.Id(element, element.Value.Trim());
        return pluginTypes.TryGetValue(id, out var name) ? name : throw file.Problem(element, $"no plug-in assembly has a type with the id {id}");
    }

    private static IEnumerable<SolutionFile> Parts(string folder, string kind, string? plural = null)
    {
        var parent = Path.Combine(folder, plural ?? kind + "s");
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal).Select(one => SolutionFile.Load(Path.Combine(one, kind + ".xml"), kind))
            : [];
    }

    private static CustomApiParameter ReadParameter(SolutionFile file) => new(
        file.Attribute(file.Root, "uniquename"),
        ReadType(file),
        SolutionFile.Flag(file.Root, "isoptional"),
        SolutionFile.OptionalText(file.Root, "logicalentityname"),
        Description(file.Root));

    private static CustomApiProperty ReadProperty(SolutionFile file) => new(
        file.Attribute(file.Root, "uniquename"),
        ReadType(file),
        SolutionFile.OptionalText(file.Root, "logicalentityname"),
        Description(file.Root));

    private static CustomApiType ReadType(SolutionFile file)
    {
        var type = (CustomApiType)(file.Number(file.Root, "type") ?? throw file.Problem(file.Root, "<type> is missing"));
        return Enum.IsDefined(type) ? type : throw file.Problem(file.Root, $"there is no parameter type {type}");
    }

    private static string Description(XElement root) => root.Element("description")?.Attribute("default")?.Value ?? "";
}
