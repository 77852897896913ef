using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>systemform, from the tables' FormXml; the folder's name says what kind of form it is.</summary>
internal static class FormRows
{
    private static readonly Dictionary<string, int> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["main"] = 2,
        ["mobile"] = 5,
        ["quick"] = 6,
        ["quickCreate"] = 7,
        ["card"] = 11,
    };

    public static IEnumerable<ComponentRow> Read(string folder) =>
        from path in TableParts.Files(folder, "FormXml")
        let file = SolutionFile.Load(path, "forms")
        from form in file.Root.Elements("systemform")
        select new ComponentRow("systemform", file.Id(form, file.Text(form, "formid")), new Dictionary<string, object?>
        {
            ["name"] = SolutionFile.Label(form.Element("LocalizedNames")),
            ["description"] = SolutionFile.Label(form.Element("Descriptions")),
            ["objecttypecode"] = TableParts.TableOf(folder, path),
            ["type"] = Kind(file, path),
            ["formactivationstate"] = file.Number(form, "FormActivationState") ?? 1,
            ["formpresentation"] = file.Number(form, "FormPresentation") ?? 1,
            ["isdefault"] = false,
            ["formxml"] = file.Child(form, "form").ToString(SaveOptions.DisableFormatting),
        });

    private static int Kind(SolutionFile file, string path)
    {
        var name = new DirectoryInfo(Path.GetDirectoryName(path)!).Name;
        return Kinds.TryGetValue(name, out var kind) ? kind : throw file.Problem(file.Root, $"there is no kind of form '{name}'");
    }
}
