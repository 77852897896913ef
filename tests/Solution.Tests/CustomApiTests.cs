using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class CustomApiTests
{
    static readonly string Folder = Path.Combine(Repository.Solution, "customapis");

    static List<XElement> Load(string file) =>
        [.. Directory.EnumerateFiles(Folder, file, SearchOption.AllDirectories).Select(path => XDocument.Load(path).Root!)];

    [Fact]
    public void EveryApi_IsAnUnboundActionWithoutCustomSteps() =>
        Assert.All(Load("customapi.xml"), api =>
        {
            Assert.StartsWith("coach_", api.Attribute("uniquename")!.Value, StringComparison.Ordinal);
            Assert.Equal(("0", "0", "0", "0"), (api.Element("bindingtype")!.Value, api.Element("isfunction")!.Value, api.Element("isprivate")!.Value, api.Element("allowedcustomprocessingsteptype")!.Value));
        });

    [Theory]
    [InlineData("customapi.xml", "")]
    [InlineData("customapirequestparameter.xml", "customapirequestparameters")]
    [InlineData("customapiresponseproperty.xml", "customapiresponseproperties")]
    public void Folder_IsTheUniqueName(string file, string parent)
    {
        var paths = Directory.EnumerateFiles(Folder, file, SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path =>
        {
            var folder = new FileInfo(path).Directory!;
            Assert.Equal(folder.Name, XDocument.Load(path).Root!.Attribute("uniquename")!.Value);
            if (parent.Length > 0)
                Assert.Equal(parent, folder.Parent!.Name);
        });
    }

    // An isoptional on a response property breaks the import.
    [Fact]
    public void OnlyRequestParameters_SayWhetherTheyAreOptional()
    {
        Assert.All(Load("customapirequestparameter.xml"), p => Assert.NotNull(p.Element("isoptional")));
        Assert.All(Load("customapiresponseproperty.xml"), p => Assert.Null(p.Element("isoptional")));
    }

    [Fact]
    public void Types_AreThePlatformsAndTablesExist() =>
        Assert.All(Load("customapirequestparameter.xml").Concat(Load("customapiresponseproperty.xml")), p =>
        {
            var type = (int)p.Element("type")!;
            Assert.InRange(type, 0, 12);
            if (p.Element("logicalentityname") is { } table)
            {
                Assert.InRange(type, 3, 5);
                Assert.NotEmpty(Unpacked.Columns[table.Value]);
            }
        });

    [Fact]
    public void PluginType_IsOneThatTheAssemblyDeclares()
    {
        var declared = Unpacked.Customizations.Descendants("PluginType").Attributes("PluginTypeId").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        var used = Load("customapi.xml").Descendants("plugintypeexportkey").Select(e => e.Value).ToList();

        Assert.Subset(declared, used.ToHashSet(StringComparer.Ordinal));
    }
}
