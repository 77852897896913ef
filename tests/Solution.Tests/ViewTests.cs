using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class ViewTests
{
    static IEnumerable<(string Table, XElement View)> Views =>
        Unpacked.Tables.SelectMany(table => table.Descendants("savedquery"), (table, view) => (Unpacked.LogicalNameOf(table), view));

    [Fact]
    public void EveryColumnOfAFetch_Exists() =>
        Assert.All(Views, view =>
        {
            var entity = view.View.Descendants("entity").Single();
            Assert.Equal(view.Table, entity.Attribute("name")!.Value);
            var names = entity.Descendants("attribute").Attributes("name")
                .Concat(entity.Descendants("condition").Attributes("attribute"))
                .Concat(entity.Descendants("order").Attributes("attribute"))
                .Select(a => a.Value);
            Assert.All(names, name => Assert.True(Unpacked.Column(view.Table, name) is not null, $"{view.Table} has no column {name}."));
        });

    [Fact]
    public void EveryCell_IsFetchedAndTheRowIsThePrimaryKey() =>
        Assert.All(Views, view =>
        {
            var fetched = view.View.Descendants("attribute").Attributes("name").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(view.View.Descendants("cell"), cell => Assert.Contains(cell.Attribute("name")!.Value, fetched));
            var key = Unpacked.Columns[view.Table].Single(c => c.Element("Type")!.Value == "primarykey").Element("LogicalName")!.Value;
            Assert.Equal(key, view.View.Descendants("row").Single().Attribute("id")!.Value);
        });

    [Fact]
    public void EveryOwnTable_HasTheSixViewsAndOneDefaultForEachKind() =>
        Assert.All(Unpacked.OwnTables, table =>
        {
            var views = table.Descendants("savedquery").ToList();
            var defaults = views.Where(v => v.Element("isdefault")!.Value == "1").Select(v => v.Element("querytype")!.Value).ToList();
            Assert.Equal(["0", "1", "2", "4", "64"], defaults.OrderBy(int.Parse));
            Assert.True(views.Count(v => v.Element("querytype")!.Value == "0") >= 2);
        });

    [Fact]
    public void QuickFind_SearchesTextColumns() =>
        Assert.All(Views.Where(v => v.View.Element("isquickfindquery")!.Value == "1"), view =>
            Assert.All(view.View.Descendants("filter").Where(f => f.Attribute("isquickfindfields") is not null).Elements("condition"), condition =>
                Assert.Equal("nvarchar", Unpacked.Column(view.Table, condition.Attribute("attribute")!.Value)!.Element("Type")!.Value)));

    [Fact]
    public void MyTeam_ShowsActivePeopleWhoReportToTheReader()
    {
        var view = Views.Single(v => v.Table == "systemuser").View;
        var conditions = view.Descendants("condition").Select(c => (c.Attribute("attribute")!.Value, c.Attribute("operator")!.Value)).ToList();

        Assert.Equal([("parentsystemuserid", "eq-userid"), ("isdisabled", "eq")], conditions);
    }
}
