using System.Xml.Linq;
using CrmCoaching.Cli.Packing;

namespace CrmCoaching.Solution.Tests;

public sealed class ManifestTests
{
    static readonly string[] ComponentFolders = ["customapis", "environmentvariabledefinitions"];

    // The root of customizations.xml is a sequence: an element out of place fails the import.
    static readonly string[] Containers =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings",
        "optionsets", "WebResources", "CustomControls", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps",
        "AppModules", "EntityDataProviders", "Languages",
    ];

    [Fact]
    public void RootComponents_AreExactlyWhatTheFilesDefine() =>
        RootComponentCheck.Run(Unpacked.Manifest, new XDocument(Unpacked.Customizations));

    [Fact]
    public void Customizations_NameTheContainersInOrderAndLeaveThemEmpty()
    {
        var root = XDocument.Load(Path.Combine(Repository.Solution, "Other", "Customizations.xml")).Root!;

        Assert.Equal(Containers, root.Elements().Select(element => element.Name.LocalName));
        Assert.All(root.Elements().Where(element => element.Name.LocalName != "Languages"), element => Assert.Empty(element.Nodes()));
    }

    [Fact]
    public void Publisher_OwnsThePrefixAndTheChoiceValues()
    {
        var publisher = Unpacked.Manifest.Descendants("Publisher").Single();
        var values = Unpacked.Customizations.Descendants("option").Concat(Unpacked.Customizations.Descendants("status"))
            .Select(option => (int)option.Attribute("value")!)
            .Where(value => value > 2);

        Assert.Equal("coach", publisher.Element("CustomizationPrefix")!.Value);
        Assert.Equal("42718", publisher.Element("CustomizationOptionValuePrefix")!.Value);
        Assert.All(values, value => Assert.Equal(42718, value / 10000));
    }

    [Fact]
    public void Files_HaveTheLineEndsAndMarksThatThePackagerWrites()
    {
        var files = Directory.EnumerateFiles(Repository.Solution, "*.xml", SearchOption.AllDirectories).ToList();

        Assert.All(files, file =>
        {
            var bytes = File.ReadAllBytes(file);
            var text = File.ReadAllText(file);
            var component = ComponentFolders.Contains(Path.GetRelativePath(Repository.Solution, file).Split(Path.DirectorySeparatorChar)[0]);
            Assert.Equal(!component, bytes is [0xEF, 0xBB, 0xBF, ..]);
            Assert.Equal(!component, text.StartsWith("<?xml", StringComparison.Ordinal));
            Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        });
    }
}
