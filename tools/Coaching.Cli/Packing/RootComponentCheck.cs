using System.Xml.Linq;

namespace CrmCoaching.Cli.Packing;

/// <summary>Compares the manifest's root components with what the solution defines: either side alone is lost at import without a word.</summary>
internal static class RootComponentCheck
{
    public static void Run(XDocument manifest, XDocument customizations)
    {
        var listed = manifest.Descendants("RootComponent").Select(Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var defined = Defined(customizations.Root!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var problems = listed.Except(defined, StringComparer.OrdinalIgnoreCase).Select(key => $"{key} is a root component, but no file defines it.")
            .Concat(defined.Except(listed, StringComparer.OrdinalIgnoreCase).Select(key => $"{key} is defined, but Other/Solution.xml does not list it."))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (problems.Count > 0)
        {
            throw new CommandFailure(string.Join(Environment.NewLine, problems));
        }
    }

    private static string Key(XElement component)
    {
        var type = component.Attribute("type")!.Value;
        // An assembly carries both; its full name is what the steps refer to.
        return $"{type}:{(component.Attribute("schemaName") ?? component.Attribute("id"))!.Value}";
    }

    private static IEnumerable<string> Defined(XElement root) =>
    [
        .. root.Elements("Entities").Elements("Entity").Select(table => $"1:{table.Element("Name")!.Value.ToLowerInvariant()}"),
        .. root.Elements("optionsets").Elements("optionset").Select(choice => $"9:{choice.Attribute("Name")!.Value}"),
        .. root.Elements("Roles").Elements("Role").Select(role => $"20:{role.Attribute("id")!.Value}"),
        .. root.Elements("Workflows").Elements("Workflow").Select(flow => $"29:{flow.Attribute("WorkflowId")!.Value}"),
        .. root.Elements("Dashboards").Elements("Dashboard").Select(dashboard => $"60:{dashboard.Element("FormId")!.Value}"),
        .. root.Elements("WebResources").Elements("WebResource").Select(resource => $"61:{resource.Element("Name")!.Value}"),
        .. root.Elements("FieldSecurityProfiles").Elements("FieldSecurityProfile").Select(profile => $"70:{profile.Attribute("fieldsecurityprofileid")!.Value}"),
        .. root.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap").Select(map => $"62:{map.Element("SiteMapUniqueName")!.Value}"),
        .. root.Elements("AppModules").Elements("AppModule").Select(app => $"80:{app.Element("UniqueName")!.Value}"),
        .. root.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Select(assembly => $"91:{assembly.Attribute("FullName")!.Value}"),
        .. root.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep").Select(step => $"92:{step.Attribute("SdkMessageProcessingStepId")!.Value}"),
        .. FormsOnStandardTables(root),
    ];

    /// <summary>A form on a table that the solution only adds to is a component of its own; elsewhere it belongs to its table.</summary>
    private static IEnumerable<string> FormsOnStandardTables(XElement root) =>
        root.Elements("Entities").Elements("Entity")
            .Where(table => table.Descendants("OwnershipTypeMask").FirstOrDefault() is null)
            .Descendants("formid")
            .Select(id => $"60:{id.Value}");
}
