using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class AppTests
{
    static readonly string[] RoleTemplates = ["{627090ff-40a3-4053-8790-584edc5be201}", "{119f245c-3cc8-4b62-b31c-d1a046ced15d}"];

    static readonly XElement App = Unpacked.Customizations.Descendants("AppModule").Single();

    static readonly XElement SiteMap = Unpacked.Customizations.Descendants("AppModuleSiteMap").Single();

    static HashSet<string> Components(string type, string key) =>
        App.Descendants("AppModuleComponent").Where(c => c.Attribute("type")!.Value == type).Select(c => c.Attribute(key)!.Value).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void EveryTableOfTheSiteMap_IsAComponentOfTheApp() =>
        Assert.Subset(Components("1", "schemaName"), SiteMap.Descendants("SubArea").Attributes("Entity").Select(a => a.Value).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void EveryTableOfTheApp_Exists() =>
        Assert.All(Components("1", "schemaName"), table => Assert.NotEmpty(Unpacked.Columns[table]));

    [Fact]
    public void FormsAndViewsOfTheApp_Exist()
    {
        Assert.Subset(Unpacked.Customizations.Descendants("formid").Select(e => e.Value).ToHashSet(StringComparer.Ordinal), Components("60", "id"));
        Assert.Subset(Unpacked.Customizations.Descendants("savedqueryid").Select(e => e.Value).ToHashSet(StringComparer.Ordinal), Components("26", "id"));
        Assert.Equal([SiteMap.Element("SiteMapUniqueName")!.Value], Components("62", "schemaName"));
    }

    [Fact]
    public void RolesOfTheApp_AreOursAndTheTwoTemplates()
    {
        var ours = Unpacked.Customizations.Elements("Roles").Elements("Role").Select(role => role.Attribute("id")!.Value);

        Assert.Equal(ours.Concat(RoleTemplates).Order(StringComparer.Ordinal), App.Descendants("AppModuleRoleMaps").Elements("Role").Select(r => r.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SiteMapIdentifiers_AreUnique()
    {
        var ids = SiteMap.Descendants().Attributes("Id").Select(a => a.Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void TheIcon_IsAWebResourceOfTheSolution() =>
        Assert.Contains(Unpacked.Customizations.Descendants("WebResource"), r => r.Element("WebResourceId")!.Value == $"{{{App.Element("WebResourceId")!.Value}}}");

    [Fact]
    public void EveryTableIcon_IsAWebResourceWithContent() =>
        Assert.All(Unpacked.Tables.Descendants("IconVectorName"), icon =>
        {
            Assert.Contains(Unpacked.Customizations.Descendants("WebResource"), r => r.Element("Name")!.Value == icon.Value);
            Assert.True(File.Exists(Path.Combine(Repository.Solution, "WebResources", icon.Value)), icon.Value);
        });
}
