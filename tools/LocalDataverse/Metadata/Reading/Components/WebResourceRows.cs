namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>webresource, from WebResources/**/*.data.xml; the content is that of the file beside, where it has been built.</summary>
internal static class WebResourceRows
{
    private const string Suffix = ".data.xml";

    public static IEnumerable<ComponentRow> Read(string folder)
    {
        var root = Path.Combine(folder, "WebResources");
        if (!Directory.Exists(root)) yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*" + Suffix, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = SolutionFile.Load(path, "WebResource");
            var content = path[..^Suffix.Length];
            yield return new ComponentRow("webresource", file.Id(file.Root, file.Text(file.Root, "WebResourceId")), new Dictionary<string, object?>
            {
                ["name"] = file.Text(file.Root, "Name"),
                ["displayname"] = SolutionFile.OptionalText(file.Root, "DisplayName"),
                ["description"] = SolutionFile.OptionalText(file.Root, "Description"),
                ["webresourcetype"] = file.Number(file.Root, "WebResourceType"),
                ["languagecode"] = file.Number(file.Root, "LanguageCode"),
                ["dependencyxml"] = SolutionFile.OptionalText(file.Root, "DependencyXml"),
                ["isenabledformobileclient"] = SolutionFile.Flag(file.Root, "IsEnabledForMobileClient"),
                ["isavailableformobileoffline"] = SolutionFile.Flag(file.Root, "IsAvailableForMobileOffline"),
                ["content"] = File.Exists(content) ? Convert.ToBase64String(File.ReadAllBytes(content)) : null,
            });
        }
    }
}
