using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>savedquery, from the tables' SavedQueries.</summary>
internal static class ViewRows
{
    public static IEnumerable<ComponentRow> Read(string folder) =>
        from path in TableParts.Files(folder, "SavedQueries")
        let file = SolutionFile.Load(path, "savedqueries")
        from view in file.Root.Elements("savedquery")
        select new ComponentRow("savedquery", file.Id(view, file.Text(view, "savedqueryid")), new Dictionary<string, object?>
        {
            ["name"] = SolutionFile.Label(view.Element("LocalizedNames")),
            ["description"] = SolutionFile.Label(view.Element("Descriptions")),
            ["returnedtypecode"] = TableParts.TableOf(folder, path),
            ["querytype"] = file.Number(view, "querytype") ?? 0,
            ["isdefault"] = SolutionFile.Flag(view, "isdefault"),
            ["isquickfindquery"] = SolutionFile.Flag(view, "isquickfindquery"),
            ["isprivate"] = SolutionFile.Flag(view, "isprivate"),
            ["isuserdefined"] = false,
            ["canbedeleted"] = SolutionFile.Flag(view, "CanBeDeleted"),
            ["fetchxml"] = Inner(view, "fetchxml"),
            ["layoutxml"] = Inner(view, "layoutxml"),
            ["statecode"] = 0,
            ["statuscode"] = 1,
        });

    private static string? Inner(XElement view, string name) => view.Element(name)?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting);
}
