using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Metadata.Reading;

namespace LocalDataverse.Tests.Metadata;

public sealed class SolutionReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("solution").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Shell_AddsColumnsToAStandardTable()
    {
        var catalog = SolutionReader.Read([Repository.Standard, Repository.Solution]).Catalog;

        var opportunity = catalog.Table("opportunity");
        Assert.True(opportunity.Columns.ContainsKey("estimatedvalue"));
        Assert.Equal(["systemuser"], opportunity.Columns["coach_openedowner"].Targets);
        Assert.Equal(["systemuser", "team"], opportunity.Columns["ownerid"].Targets);
        Assert.Equal(["account", "contact"], opportunity.Columns["customerid"].Targets.Order());
        Assert.Equal("estimatedvalue", opportunity.Columns["estimatedvalue_base"].BaseOf);
    }

    [Fact]
    public void Intersect_KnowsBothItsSides()
    {
        var catalog = SolutionReader.Read([Repository.Standard]).Catalog;

        Assert.True(catalog.TryGetManyToMany("systemuserroles_association", out var many));
        Assert.True(catalog.Table(many!.IntersectTable).IsIntersect);
        Assert.Equal(new[] { "roleid", "systemuserid" }, new[] { many.FirstColumn, many.SecondColumn }.Order());
    }

    [Fact]
    public void TextThatIsNoXml_IsNamedWithItsFile()
    {
        Write("<Entity><Name>x</Name>");

        Assert.Contains("Entity.xml", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void MissingElement_IsNamedWithItsLine()
    {
        Write("<Entity>\n<Name>test_x</Name>\n<EntityInfo>\n<entity Name=\"test_x\"><attributes /></entity>\n</EntityInfo></Entity>");

        var problem = Problem();
        Assert.Contains("line 4, <entity>", problem, StringComparison.Ordinal);
        Assert.Contains("test_x", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownColumnType_IsNamed()
    {
        Write(Table("<attribute PhysicalName=\"test_a\"><Type>blob</Type></attribute>"));

        Assert.Contains("<Type>: there is no column type 'blob'", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnThatExistsAlready_IsRefused()
    {
        const string Column = "<attribute PhysicalName=\"test_a\"><Type>nvarchar</Type></attribute>";
        Write(Table(Column + Column));

        Assert.Contains("has a column test_a already", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void TableWithoutPrimaryKey_IsRefused()
    {
        Write(Table("<attribute PhysicalName=\"test_a\"><Type>nvarchar</Type></attribute>"));

        Assert.Contains("no column of type primarykey", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void SystemColumnsOfExports_AreCompleted()
    {
        Write(Table("<attribute PhysicalName=\"test_xId\"><Type>primarykey</Type></attribute>"));

        var table = SolutionReader.Read([folder]).Catalog.Table("test_x");
        Assert.Equal("test_xid", table.PrimaryId);
        Assert.Equal(ColumnType.BigInt, table.Columns["versionnumber"].Type);
    }

    private static string Table(string attributes) =>
        $"<Entity><Name>test_x</Name><EntityInfo><entity Name=\"test_x\"><attributes>{attributes}</attributes>"
        + "<EntitySetName>test_xes</EntitySetName><OwnershipTypeMask>OrgOwned</OwnershipTypeMask></entity></EntityInfo></Entity>";

    private string Problem() => Assert.Throws<StartupProblem>(() => SolutionReader.Read([folder])).Message;

    private void Write(string text)
    {
        var path = Path.Combine(folder, "Entities", "test_x");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "Entity.xml"), text);
    }
}
