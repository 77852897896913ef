using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class FormTests
{
    static readonly Dictionary<string, string> ControlOfType = new(StringComparer.Ordinal)
    {
        ["nvarchar"] = "4273EDBD-AC1D-40d3-9FB2-095C621B552D",
        ["ntext"] = "E0DECE4B-6FC8-4a8f-A065-082708572369",
        ["int"] = "C6D124CA-7EDA-4a60-AEA9-7FB8D318B68F",
        ["decimal"] = "C3EFE0C3-0EC6-42be-8349-CBD9079DFD8E",
        ["money"] = "533B9E00-756B-4312-95A0-DC888637AC78",
        ["datetime"] = "5B773807-9FB2-42db-97C3-7A91EFF8ADFF",
        ["picklist"] = "3EF39988-22BB-4f0b-BBBE-64B5A3748AEE",
        ["status"] = "5D68B988-0661-4db2-BC3E-17598AD3BE6C",
        ["bit"] = "67FAC785-CD58-4f9f-ABB3-4B7DDC6ED5ED",
        ["lookup"] = "270BD3DB-D9AF-4782-9025-509E298DEC0A",
        ["owner"] = "270BD3DB-D9AF-4782-9025-509E298DEC0A",
    };

    const string QuickView = "{5C5600E0-1D6E-4205-A272-BE80DA87FD42}";

    static IEnumerable<(string Table, XElement Form)> Forms =>
        Unpacked.Tables.SelectMany(table => table.Descendants("systemform"), (table, form) => (Unpacked.LogicalNameOf(table), form));

    static string Parameter(XElement control, string name) => (string?)control.Element("parameters")?.Element(name) ?? "";

    [Fact]
    public void BoundControl_FitsItsColumn() =>
        Assert.All(Forms, form => Assert.All(form.Form.Descendants("control").Where(c => c.Attribute("datafieldname") is not null), control =>
        {
            var column = Unpacked.Column(form.Table, control.Attribute("datafieldname")!.Value);
            Assert.True(column is not null, $"{form.Table} has no column {control.Attribute("datafieldname")!.Value}.");
            var classId = control.Attribute("classid")!.Value;
            if (classId != QuickView)
                Assert.Equal($"{{{ControlOfType[column.Element("Type")!.Value]}}}", classId, ignoreCase: true);
        }));

    [Fact]
    public void Identifiers_AreUniqueWithinAForm() =>
        Assert.All(Forms, form =>
        {
            var ids = form.Form.Descendants().Attributes("id").Where(a => a.Parent!.Name.LocalName != "control").Select(a => Guid.Parse(a.Value)).ToList();
            var controls = form.Form.Descendants("control").Attributes("id").Select(a => a.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Equal(controls.Count, controls.Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void LibrariesAndPages_AreWebResourcesOfTheSolution()
    {
        var resources = Unpacked.Customizations.Descendants("WebResource").Select(r => r.Element("Name")!.Value).ToHashSet(StringComparer.Ordinal);
        var used = Forms.SelectMany(f => f.Form.Descendants("Library").Attributes("name").Select(a => a.Value)
                .Concat(f.Form.Descendants("Handler").Attributes("libraryName").Select(a => a.Value))
                .Concat(f.Form.Descendants("parameters").Elements("Url").Select(e => e.Value)))
            .Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains("coach_/pages/scorecard.html", used);
        Assert.Contains("coach_/scripts/oneonone.js", used);
        Assert.Subset(resources, used.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Subgrid_NamesAViewAndARelationshipOfItsTable()
    {
        var views = Unpacked.Tables.SelectMany(t => t.Descendants("savedqueryid"), (t, id) => (Unpacked.LogicalNameOf(t), Guid.Parse(id.Value))).ToHashSet();
        var subgrids = Forms.SelectMany(f => f.Form.Descendants("control").Where(c => c.Attribute("indicationOfSubgrid") is not null), (f, c) => (f.Table, Control: c)).ToList();

        Assert.NotEmpty(subgrids);
        Assert.All(subgrids, subgrid =>
        {
            var target = Parameter(subgrid.Control, "TargetEntityType");
            Assert.Contains((target, Guid.Parse(Parameter(subgrid.Control, "ViewId"))), views);
            var relationship = Unpacked.Relationships.Single(r => r.Attribute("Name")!.Value == Parameter(subgrid.Control, "RelationshipName"));
            Assert.Equal(target, relationship.Element("ReferencingEntityName")!.Value);
            Assert.Equal(subgrid.Table, relationship.Element("ReferencedEntityName")!.Value, ignoreCase: true);
        });
    }

    [Fact]
    public void EveryOwnTable_HasAMainAQuickAndACardForm() =>
        Assert.All(Unpacked.OwnTables, table => Assert.Equal(["card", "main", "quick"], table.Descendants("forms").Attributes("type").Select(a => a.Value).Order(StringComparer.Ordinal)));
}
