namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>environmentvariabledefinition with its default, from environmentvariabledefinitions. Values belong to the organisation.</summary>
internal static class SettingRows
{
    private const string Table = "environmentvariabledefinition";

    public static IEnumerable<ComponentRow> Read(string folder)
    {
        var root = Path.Combine(folder, Table + "s");
        if (!Directory.Exists(root)) yield break;
        foreach (var path in Directory.EnumerateFiles(root, Table + ".xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = SolutionFile.Load(path, Table);
            var name = file.Attribute(file.Root, "schemaname");
            yield return new ComponentRow(Table, ComponentId.Of(Table, name), new Dictionary<string, object?>
            {
                ["schemaname"] = name,
                ["displayname"] = file.Root.Element("displayname")?.Attribute("default")?.Value,
                ["description"] = file.Root.Element("description")?.Attribute("default")?.Value,
                ["type"] = file.Number(file.Root, "type"),
                ["defaultvalue"] = SolutionFile.OptionalText(file.Root, "defaultvalue"),
                ["isrequired"] = SolutionFile.Flag(file.Root, "isrequired"),
                ["secretstore"] = file.Number(file.Root, "secretstore"),
            });
        }
    }
}
