namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>customapi, customapirequestparameter and customapiresponseproperty, from customapis.</summary>
internal static class CustomApiRows
{
    public static IEnumerable<ComponentRow> Read(string folder)
    {
        var root = Path.Combine(folder, "customapis");
        if (!Directory.Exists(root)) yield break;
        foreach (var path in Directory.EnumerateFiles(root, "customapi.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = SolutionFile.Load(path, "customapi");
            var name = file.Attribute(file.Root, "uniquename");
            var id = ComponentId.Of("customapi", name);
            yield return new ComponentRow("customapi", id, new Dictionary<string, object?>(Named(file, name))
            {
                ["bindingtype"] = file.Number(file.Root, "bindingtype") ?? 0,
                ["boundentitylogicalname"] = SolutionFile.OptionalText(file.Root, "boundentitylogicalname"),
                ["isfunction"] = SolutionFile.Flag(file.Root, "isfunction"),
                ["isprivate"] = SolutionFile.Flag(file.Root, "isprivate"),
                ["allowedcustomprocessingsteptype"] = file.Number(file.Root, "allowedcustomprocessingsteptype") ?? 0,
                ["executeprivilegename"] = SolutionFile.OptionalText(file.Root, "executeprivilegename"),
                ["workflowsdkstepenabled"] = SolutionFile.Flag(file.Root, "workflowsdkstepenabled"),
                ["plugintypeid"] = SolutionFile.OptionalText(file.Root, "plugintypeid") is { } type ? file.Id(file.Root, type) : null,
            });
            var apiFolder = Path.GetDirectoryName(path)!;
            foreach (var row in Parts(apiFolder, "customapirequestparameter", id, name)) yield return row;
            foreach (var row in Parts(apiFolder, "customapiresponseproperty", id, name)) yield return row;
        }
    }

    private static IEnumerable<ComponentRow> Parts(string apiFolder, string table, Guid api, string apiName) =>
        from path in Directory.EnumerateFiles(apiFolder, table + ".xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let file = SolutionFile.Load(path, table)
        let name = file.Attribute(file.Root, "uniquename")
        select new ComponentRow(table, ComponentId.Of(table, $"{apiName}.{name}"), new Dictionary<string, object?>(Named(file, name))
        {
            ["customapiid"] = api,
            ["type"] = file.Number(file.Root, "type"),
            ["isoptional"] = SolutionFile.Flag(file.Root, "isoptional"),
            ["logicalentityname"] = SolutionFile.OptionalText(file.Root, "logicalentityname"),
        });

    private static Dictionary<string, object?> Named(SolutionFile file, string uniqueName) => new()
    {
        ["uniquename"] = uniqueName,
        ["name"] = SolutionFile.OptionalText(file.Root, "name") ?? uniqueName,
        ["displayname"] = file.Root.Element("displayname")?.Attribute("default")?.Value,
        ["description"] = file.Root.Element("description")?.Attribute("default")?.Value,
    };
}
