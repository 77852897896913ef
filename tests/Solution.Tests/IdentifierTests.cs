using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class IdentifierTests
{
    static readonly string[] Definitions =
    [
        "formid", "savedqueryid", "WebResourceId", "savedqueryvisualizationid", "SdkMessageProcessingStepImageId",
    ];

    static IEnumerable<string> Defined =>
        Unpacked.Customizations.Descendants()
            .Where(e => Definitions.Contains(e.Name.LocalName) && e.Parent!.Name.LocalName is not ("parameters" or "AppModule"))
            .Select(e => e.Value)
            .Concat(Unpacked.Customizations.Elements("Roles").Elements("Role").Attributes("id").Select(a => a.Value))
            .Concat(Unpacked.Customizations.Descendants("PluginAssembly").Attributes("PluginAssemblyId").Select(a => a.Value))
            .Concat(Unpacked.Customizations.Descendants("PluginType").Attributes("PluginTypeId").Select(a => a.Value))
            .Concat(Unpacked.Customizations.Descendants("SdkMessageProcessingStep").Attributes("SdkMessageProcessingStepId").Select(a => a.Value));

    [Fact]
    public void Identifiers_AreWellFormedAndUnique()
    {
        var ids = Defined.Select(Guid.Parse).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("FormXml", "formid")]
    [InlineData("SavedQueries", "savedqueryid")]
    public void FileName_IsTheIdentifierInside(string folder, string element)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Solution, "Entities"), "*.xml", SearchOption.AllDirectories)
            .Where(file => file.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(Path.GetFileNameWithoutExtension(file), XDocument.Load(file).Descendants(element).Single().Value));
    }

    [Fact]
    public void WebResources_PointToAPartNamedByNameAndIdentifier()
    {
        var resources = Unpacked.Customizations.Descendants("WebResource").ToList();

        Assert.All(resources, resource =>
        {
            var name = resource.Element("Name")!.Value;
            var plain = new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')]);
            var id = Guid.Parse(resource.Element("WebResourceId")!.Value).ToString("D").ToUpperInvariant();
            Assert.StartsWith("coach_/", name, StringComparison.Ordinal);
            Assert.Equal($"/WebResources/{plain}{id}", resource.Element("FileName")!.Value);
        });
    }
}
