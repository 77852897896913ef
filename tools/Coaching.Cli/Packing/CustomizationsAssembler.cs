using System.Xml.Linq;

namespace CrmCoaching.Cli.Packing;

/// <summary>
/// Puts customizations.xml together as the platform's solution packager does: every empty container of Other/Customizations.xml is
/// filled from its folder. What that tool loses silently is an error here: a folder whose container is missing, and a container with
/// both its own content and a folder.
/// </summary>
internal sealed class CustomizationsAssembler(SolutionFolder folder)
{
    private static readonly Dictionary<string, (string Folder, string Pattern)> FilePerComponent = new()
    {
        ["Roles"] = ("Roles", "*.xml"),
        ["Workflows"] = ("Workflows", "*.data.xml"),
        ["optionsets"] = ("OptionSets", "*.xml"),
        ["Dashboards"] = ("Dashboards", "*.xml"),
        ["WebResources"] = ("WebResources", "*.data.xml"),
        ["SolutionPluginAssemblies"] = ("PluginAssemblies", "*.data.xml"),
        ["SdkMessageProcessingSteps"] = ("SdkMessageProcessingSteps", "*.xml"),
        ["AppModuleSiteMaps"] = ("AppModuleSiteMaps", "AppModuleSiteMap.xml"),
        ["AppModules"] = ("AppModules", "AppModule.xml"),
    };

    private static readonly string[] ChildrenOfOneFile = ["FieldSecurityProfiles", "EntityMaps", "ConnectionRoles", "Templates"];

    public XDocument Assemble()
    {
        var document = folder.Load("Other/Customizations.xml");
        CheckContainers(document.Root!);
        foreach (var container in document.Root!.Elements().ToList())
        {
            var parts = PartsOf(container.Name.LocalName).ToList();
            if (parts.Count > 0 && container.HasElements)
            {
                throw new CommandFailure($"Other/Customizations.xml: {container.Name.LocalName} has content of its own and a folder. Empty the element or remove the folder.");
            }

            container.Add(parts);
        }

        foreach (var element in document.Root.Descendants())
        {
            element.Attributes(XNamespace.Xmlns + "xsi").Remove();
        }

        return document;
    }

    private void CheckContainers(XElement root)
    {
        var folders = FilePerComponent.Select(entry => (Container: entry.Key, entry.Value.Folder)).Append((Container: "Entities", Folder: "Entities"));
        foreach (var (container, name) in folders.Where(entry => folder.HasFolder(entry.Folder) && root.Element(entry.Container) is null))
        {
            throw new CommandFailure($"Other/Customizations.xml has no element {container}, so nothing of the folder {name} would be registered. Add the empty element.");
        }
    }

    private IEnumerable<XElement> PartsOf(string container)
    {
        if (container == "Entities")
        {
            return folder.Folders("Entities").Select(path => new TableAssembler(folder, path).Assemble());
        }

        if (container == "EntityRelationships")
        {
            return Relationships();
        }

        if (ChildrenOfOneFile.Contains(container))
        {
            return File.Exists(folder.PathOf($"Other/{container}.xml")) ? folder.Load($"Other/{container}.xml").Root!.Elements() : [];
        }

        return FilePerComponent.TryGetValue(container, out var source)
            ? folder.Files(source.Folder, source.Pattern, deep: true).Select(file => folder.Load(file).Root!)
            : [];
    }

    private IEnumerable<XElement> Relationships()
    {
        if (!File.Exists(folder.PathOf("Other/Relationships.xml")))
        {
            return [];
        }

        var bodies = folder.Files("Other/Relationships", "*.xml")
            .SelectMany(file => folder.Load(file).Root!.Elements())
            .ToDictionary(body => body.Attribute("Name")!.Value, StringComparer.Ordinal);
        var listed = folder.Load("Other/Relationships.xml").Root!.Elements().Select(entry => entry.Attribute("Name")!.Value).ToList();
        var unlisted = bodies.Keys.Except(listed).ToList();
        if (unlisted.Count > 0)
        {
            throw new CommandFailure($"Other/Relationships.xml does not list {string.Join(", ", unlisted)}. Add each of them.");
        }

        return listed.Select(name => bodies.TryGetValue(name, out var body)
            ? body
            : throw new CommandFailure($"Other/Relationships.xml lists {name}, but no file in Other/Relationships defines it."));
    }
}
