namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>pluginassembly and plugintype, from PluginAssemblies. The assembly's bytes are not copied into the database.</summary>
internal static class PluginRows
{
    public static IEnumerable<ComponentRow> Read(string folder)
    {
        var root = Path.Combine(folder, "PluginAssemblies");
        if (!Directory.Exists(root)) yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*.data.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = SolutionFile.Load(path, "PluginAssembly");
            var id = file.Id(file.Root, file.Attribute(file.Root, "PluginAssemblyId"));
            var name = file.Attribute(file.Root, "FullName").Split(',', StringSplitOptions.TrimEntries);
            yield return new ComponentRow("pluginassembly", id, new Dictionary<string, object?>
            {
                ["name"] = name[0],
                ["version"] = Part(name, "Version"),
                ["culture"] = Part(name, "Culture"),
                ["publickeytoken"] = Part(name, "PublicKeyToken"),
                ["isolationmode"] = file.Number(file.Root, "IsolationMode"),
                ["sourcetype"] = file.Number(file.Root, "SourceType"),
            });
            foreach (var type in file.Child(file.Root, "PluginTypes").Elements("PluginType"))
            {
                yield return new ComponentRow("plugintype", file.Id(type, file.Attribute(type, "PluginTypeId")), new Dictionary<string, object?>
                {
                    ["name"] = file.Attribute(type, "Name"),
                    ["typename"] = file.Attribute(type, "AssemblyQualifiedName").Split(',')[0].Trim(),
                    ["assemblyname"] = name[0],
                    ["friendlyname"] = SolutionFile.OptionalText(type, "FriendlyName"),
                    ["isworkflowactivity"] = false,
                    ["pluginassemblyid"] = id,
                });
            }
        }
    }

    private static string? Part(string[] fullName, string key) =>
        fullName.FirstOrDefault(part => part.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];
}
