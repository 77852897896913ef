using System.Xml.Linq;

namespace LocalDataverse.WebResources;

/// <summary>The web resources of unpacked solutions. A file without its .data.xml is none, as on import.</summary>
public sealed class WebResourceFolder(IReadOnlyList<string> solutionFolders)
{
    // By WebResourceType.
    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        ["1"] = "text/html; charset=utf-8",
        ["2"] = "text/css; charset=utf-8",
        ["3"] = "text/javascript; charset=utf-8",
        ["4"] = "application/xml; charset=utf-8",
        ["5"] = "image/png",
        ["6"] = "image/jpeg",
        ["7"] = "image/gif",
        ["9"] = "application/xslt+xml; charset=utf-8",
        ["10"] = "image/x-icon",
        ["11"] = "image/svg+xml",
        ["12"] = "application/xml; charset=utf-8",
    };

    /// <param name="name">The whole name, as in coach_/pages/scorecard.html; its case counts.</param>
    public WebResourceFile? Find(string name)
    {
        foreach (var root in solutionFolders.Select(folder => Path.GetFullPath(Path.Combine(folder, "WebResources")) + Path.DirectorySeparatorChar))
        {
            var file = Path.GetFullPath(Path.Combine(root, name));
            if (!file.StartsWith(root, StringComparison.Ordinal) || !File.Exists(file) || !File.Exists(file + ".data.xml"))
                continue;

            var type = XDocument.Load(file + ".data.xml").Root?.Element("WebResourceType")?.Value;
            return new WebResourceFile(file, ContentTypes.GetValueOrDefault(type ?? "", "application/octet-stream"));
        }

        return null;
    }
}

public sealed record WebResourceFile(string Path, string ContentType);
