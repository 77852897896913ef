using System.Globalization;
using System.Xml.Linq;
using CrmCoaching.Runtime;

namespace StepRegistrations;

/// <summary>The manifest's list of the assembly (91) and its steps (92); all else in it is left as it is.</summary>
internal static class RootComponents
{
    private const string AssemblyType = "91";
    private const string StepType = "92";

    public static XElement In(XElement manifest)
    {
        var list = manifest.Descendants("RootComponents").Single();
        var others = list.Elements().Where(component => component.Attribute("type")!.Value is not (AssemblyType or StepType)).ToList();
        // Byte for byte the same file whatever it held before: the platform's order is by type, then as written.
        list.ReplaceNodes(others.Concat(Own()).OrderBy(TypeOf));
        return manifest;
    }

    private static int TypeOf(XElement component) => int.Parse(component.Attribute("type")!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Own() =>
        PluginTypes.Steps
            .SelectMany(step => step.Registrations.Select(registration => ComponentId.OfStep(step.GetType(), registration)))
            .Select(id => Component(StepType, new XAttribute("id", StepElement.Braced(id))))
            .OrderBy(component => component.Attribute("id")!.Value, StringComparer.Ordinal)
            .Prepend(Assembly());

    private static XElement Assembly() =>
        Component(AssemblyType, new XAttribute("id", StepElement.Braced(AssemblyElement.Id)), new XAttribute("schemaName", PluginTypes.Assembly.FullName!));

    private static XElement Component(string type, params XAttribute[] key) =>
        new("RootComponent", new XAttribute("type", type), key, new XAttribute("behavior", 0));
}
