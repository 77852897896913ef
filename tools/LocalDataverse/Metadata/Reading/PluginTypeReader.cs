namespace LocalDataverse.Metadata.Reading;

/// <summary>Reads PluginAssemblies/*/*.data.xml: which class has which id.</summary>
public static class PluginTypeReader
{
    public static IEnumerable<KeyValuePair<Guid, string>> Read(string path)
    {
        var file = SolutionFile.Load(path, "PluginAssembly");
        foreach (var type in file.Child(file.Root, "PluginTypes").Elements("PluginType"))
        {
            var id = file.Id(type, file.Attribute(type, "PluginTypeId"));
            yield return new(id, file.Attribute(type, "AssemblyQualifiedName").Split(',')[0].Trim());
        }
    }
}
