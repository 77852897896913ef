using System.Xml.Linq;
using CrmCoaching.Runtime;

namespace StepRegistrations;

/// <summary>The plug-in assembly and its types as the solution packager writes them.</summary>
internal static class AssemblyElement
{
    /// <summary>File and folder names of assemblies carry no dots.</summary>
    private const string FileName = "CrmCoachingPlugins";

    public static Guid Id => ComponentId.Of($"assembly:{PluginTypes.Assembly.GetName().Name}");

    public static string Path => $"PluginAssemblies/{Folder}/{FileName}.dll.data.xml";

    private static string Folder => $"{FileName}-{Id.ToString("D").ToUpperInvariant()}";

    public static XElement Create() => SolutionXml.Document(new XElement(
        "PluginAssembly",
        new XAttribute("FullName", PluginTypes.Assembly.FullName!),
        new XAttribute("PluginAssemblyId", Id),
        new XAttribute("CustomizationLevel", 1),
        new XElement("IsolationMode", 2),
        new XElement("SourceType", 0),
        new XElement("IntroducedVersion", "1.0"),
        new XElement("FileName", $"/PluginAssemblies/{Folder}/{FileName}.dll"),
        new XElement("PluginTypes", PluginTypes.All.Select(type => new XElement(
            "PluginType",
            new XAttribute("AssemblyQualifiedName", PluginTypes.QualifiedName(type)),
            new XAttribute("PluginTypeId", ComponentId.OfPluginType(type)),
            new XAttribute("Name", type.FullName!),
            new XElement("FriendlyName", type.FullName))))));
}
