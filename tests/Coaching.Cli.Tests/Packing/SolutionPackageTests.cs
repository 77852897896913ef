using System.IO.Compression;
using System.Xml.Linq;
using CrmCoaching.Cli.Packing;

namespace CrmCoaching.Cli.Tests.Packing;

public sealed class SolutionPackageTests : IDisposable
{
    private const string Resource = "<WebResource><WebResourceId>{aa}</WebResourceId><Name>x_/a/b.js</Name><FileName>/WebResources/x_abjsAA</FileName></WebResource>";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("coach-pack-");

    public SolutionPackageTests()
    {
        Put("Other/Solution.xml", Manifest("""<RootComponent type="1" schemaName="x_thing" behavior="0" /><RootComponent type="61" schemaName="x_/a/b.js" behavior="0" />"""));
        Put("Other/Customizations.xml", Customizations("<Entities /><Roles /><EntityRelationships /><optionsets /><WebResources /><Languages><Language>1033</Language></Languages>"));
        Put("Entities/x_Thing/Entity.xml", "<Entity xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Name>x_Thing</Name><EntityInfo><entity Name=\"x_Thing\"><OwnershipTypeMask>OrgOwned</OwnershipTypeMask></entity></EntityInfo><FormXml /><SavedQueries /><RibbonDiffXml /></Entity>");
        Put("Entities/x_Thing/FormXml/main/{22}.xml", "<forms><systemform><formid>{22}</formid></systemform></forms>");
        Put("Entities/x_Thing/FormXml/main/{22}_managed.xml", "<forms><systemform><formid>{99}</formid></systemform></forms>");
        Put("Entities/x_Thing/FormXml/card/{11}.xml", "<forms><systemform><formid>{11}</formid></systemform></forms>");
        Put("Entities/x_Thing/SavedQueries/{33}.xml", "<savedqueries><savedquery><savedqueryid>{33}</savedqueryid></savedquery></savedqueries>");
        Put("WebResources/x_/a/b.js.data.xml", Resource);
        Put("WebResources/x_/a/b.js", "let a;");
        Put("customapis/x_Do/customapi.xml", "<customapi uniquename=\"x_Do\" />");
    }

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Zip_HoldsTheManifestsFirstAndTheContentTypesLast() => Assert.Equal(
        ["customizations.xml", "solution.xml", "WebResources/x_abjsAA", "customapis/x_Do/customapi.xml", "[Content_Types].xml"],
        Pack(managed: false).Keys);

    [Fact]
    public void Forms_AreGroupedByFolderInTheOrderOfTheirFileNames()
    {
        var types = Customized(Pack(managed: false)).Descendants("forms").Select(forms => (string?)forms.Attribute("type"));
        Assert.Equal(["card", "main"], types);
    }

    [Fact]
    public void ManagedCopies_StayOutOfThePackage() =>
        Assert.DoesNotContain("{99}", Customized(Pack(managed: false)).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(false, "0")]
    [InlineData(true, "1")]
    public void Managed_IsTheOnlyDifferenceOfTheManifest(bool managed, string flag) =>
        Assert.Equal(flag, XDocument.Parse(Text(Pack(managed)["solution.xml"])).Descendants("Managed").Single().Value);

    [Fact]
    public void Manifest_IsUtf8WithByteOrderMarkAndWindowsLineEnds()
    {
        var bytes = Pack(managed: false)["customizations.xml"];
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\r\n  <Entities>", Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPart_HasAContentType()
    {
        var types = XDocument.Parse(Text(Pack(managed: false)["[Content_Types].xml"])).Root!.Elements().ToList();
        Assert.Contains(types, type => (string?)type.Attribute("PartName") == "/WebResources/x_abjsAA");
        Assert.Contains(types, type => (string?)type.Attribute("PartName") == "/customapis/x_Do/customapi.xml");
        Assert.Contains(types, type => (string?)type.Attribute("Extension") == "xml");
    }

    [Fact]
    public void SameSource_GivesTheSameBytes()
    {
        var first = File.ReadAllBytes(Write(managed: false).FullName);
        Assert.Equal(first, File.ReadAllBytes(Write(managed: false).FullName));
    }

    [Fact]
    public void ListedComponentWithoutFile_IsAnError()
    {
        Put("Other/Solution.xml", Manifest("""<RootComponent type="1" schemaName="x_thing" behavior="0" /><RootComponent type="61" schemaName="x_/a/b.js" behavior="0" /><RootComponent type="20" id="{55}" behavior="0" />"""));
        Assert.Contains("20:{55}", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatIsNotListed_IsAnError()
    {
        Put("Roles/Reader.xml", "<Role id=\"{66}\" name=\"Reader\" />");
        Assert.Contains("20:{66}", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void FolderWithoutContainer_IsAnError()
    {
        Put("Dashboards/{77}.xml", "<Dashboard><FormId>{77}</FormId></Dashboard>");
        Assert.Contains("Dashboards", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void ContainerWithContentAndFolder_IsAnError()
    {
        Put("Other/Customizations.xml", Customizations($"<Entities /><Roles /><WebResources>{Resource}</WebResources>"));
        Assert.Contains("WebResources", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void WebResourceWithoutContent_IsAnError()
    {
        File.Delete(Path.Combine(root.FullName, "source/WebResources/x_/a/b.js"));
        Assert.Contains("x_/a/b.js", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void RelationshipThatIsNotListed_IsAnError()
    {
        Put("Other/Relationships.xml", "<EntityRelationships />");
        Put("Other/Relationships/SystemUser.xml", "<EntityRelationships><EntityRelationship Name=\"x_lost\" /></EntityRelationships>");
        Assert.Contains("x_lost", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void MalformedXml_NamesTheFile()
    {
        Put("Entities/x_Thing/Entity.xml", "<Entity>");
        Assert.Contains("Entities/x_Thing/Entity.xml", Refused(), StringComparison.Ordinal);
    }

    private string Refused() => Assert.Throws<CommandFailure>(() => Write(managed: false)).Message;

    private static string Manifest(string components) =>
        $"<ImportExportXml><SolutionManifest><UniqueName>Thing</UniqueName><Version>1.0.0.0</Version><Managed>2</Managed><RootComponents>{components}</RootComponents></SolutionManifest></ImportExportXml>";

    private static string Customizations(string containers) =>
        $"<ImportExportXml xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{containers}</ImportExportXml>";

    private static XDocument Customized(Dictionary<string, byte[]> parts) => XDocument.Parse(Text(parts["customizations.xml"]));

    private static string Text(byte[] bytes) => new StreamReader(new MemoryStream(bytes)).ReadToEnd();

    private FileInfo Write(bool managed) => new SolutionPackage(
        new SolutionFolder(new DirectoryInfo(Path.Combine(root.FullName, "source"))),
        new FileInfo(Path.Combine(root.FullName, "none.dll"))).Write(new DirectoryInfo(Path.Combine(root.FullName, "out")), managed);

    private Dictionary<string, byte[]> Pack(bool managed)
    {
        using var zip = ZipFile.OpenRead(Write(managed).FullName);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    private void Put(string path, string content)
    {
        var file = new FileInfo(Path.Combine(root.FullName, "source", path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }
}
