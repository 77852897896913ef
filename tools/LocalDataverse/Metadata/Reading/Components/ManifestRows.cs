using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>solution and publisher, from Other/Solution.xml.</summary>
internal static class ManifestRows
{
    private const int Managed = 1;

    public static IEnumerable<ComponentRow> Read(string folder)
    {
        var path = Path.Combine(folder, "Other", "Solution.xml");
        if (!File.Exists(path)) yield break;
        var file = SolutionFile.Load(path, "ImportExportXml");
        var manifest = file.Child(file.Root, "SolutionManifest");
        var publisher = file.Child(manifest, "Publisher");
        var publisherId = ComponentId.Of("publisher", file.Text(publisher, "UniqueName"));
        yield return new ComponentRow("publisher", publisherId, new Dictionary<string, object?>
        {
            ["uniquename"] = file.Text(publisher, "UniqueName"),
            ["friendlyname"] = Label(publisher, "LocalizedNames"),
            ["customizationprefix"] = SolutionFile.OptionalText(publisher, "CustomizationPrefix"),
            ["customizationoptionvalueprefix"] = file.Number(publisher, "CustomizationOptionValuePrefix"),
            ["isreadonly"] = false,
        });
        yield return new ComponentRow("solution", ComponentId.Of("solution", file.Text(manifest, "UniqueName")), new Dictionary<string, object?>
        {
            ["uniquename"] = file.Text(manifest, "UniqueName"),
            ["friendlyname"] = Label(manifest, "LocalizedNames"),
            ["description"] = Label(manifest, "Descriptions"),
            ["version"] = file.Text(manifest, "Version"),
            ["ismanaged"] = file.Number(manifest, "Managed") == Managed,
            ["isvisible"] = true,
            ["publisherid"] = publisherId,
        });
    }

    private static string Label(XElement parent, string name) => SolutionFile.Label(parent.Element(name));
}
