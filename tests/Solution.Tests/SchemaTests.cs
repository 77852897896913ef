using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace CrmCoaching.Solution.Tests;

public sealed class SchemaTests
{
    [SchemaFact]
    public void AssembledCustomizations_MatchThePlatformsSchema() =>
        Assert.Empty(Problems(Compile("CustomizationsSolution.xsd"), new XDocument(Unpacked.Customizations)));

    [SchemaFact]
    public void EveryView_MatchesTheSchemaOfFetch() => Assert.Empty(ProblemsOfEach("Fetch.xsd", "fetch"));

    [SchemaFact]
    public void EveryForm_MatchesTheSchemaOfForms() => Assert.Empty(ProblemsOfEach("FormXml.xsd", "form"));

    [SchemaFact]
    public void EveryRibbon_MatchesTheSchemaOfRibbons() => Assert.Empty(ProblemsOfEach("RibbonCore.xsd", "RibbonDiffXml"));

    [SchemaFact]
    public void TheSiteMap_MatchesItsSchema() => Assert.Empty(ProblemsOfEach("SiteMap.xsd", "SiteMap"));

    static readonly Lazy<List<XElement>> StandardFragments = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Standard, "Entities"), "{*.xml", SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root!)]);

    static List<string> ProblemsOfEach(string schema, string element)
    {
        var fragments = Unpacked.Customizations.Descendants(element).Concat(StandardFragments.Value.SelectMany(root => root.Descendants(element))).ToList();
        Assert.NotEmpty(fragments);
        var schemas = Compile(schema);
        return [.. fragments.SelectMany(fragment => Problems(schemas, new XDocument(new XElement(fragment))))];
    }

    static XmlSchemaSet Compile(string schema)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(Repository.Schemas, schema));
        schemas.Compile();
        return schemas;
    }

    static List<string> Problems(XmlSchemaSet schemas, XDocument document)
    {
        // A root that the schema does not declare would pass unchecked.
        Assert.True(schemas.GlobalElements.Contains(new XmlQualifiedName(document.Root!.Name.LocalName)), $"The schema does not declare {document.Root.Name}.");
        var problems = new List<string>();
        document.Validate(schemas, (sender, problem) => problems.Add($"{Where(sender as XObject)}: {problem.Message}"));
        return problems;
    }

    static string Where(XObject? place)
    {
        var element = place as XElement ?? place?.Parent;
        return element is null ? "" : string.Join('/', element.AncestorsAndSelf().Reverse().Select(e => e.Name.LocalName + (e.Attribute("Name") ?? e.Attribute("id"))));
    }
}
