using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CrmCoaching.Cli.Packing;

/// <summary>Writes the zip that Dataverse imports, unmanaged or managed.</summary>
public sealed class SolutionPackage(SolutionFolder folder, FileInfo pluginAssembly)
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    // The same source gives the same bytes; a zip cannot hold an earlier time.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] ComponentFolders = ["customapis", "environmentvariabledefinitions", "appactions"];

    /// <exception cref="CommandFailure">The solution would lose a part at import; the message names it.</exception>
    public FileInfo Write(DirectoryInfo output, bool managed)
    {
        var manifest = folder.Load("Other/Solution.xml");
        var customizations = new CustomizationsAssembler(folder).Assemble();
        RootComponentCheck.Run(manifest, customizations);
        manifest.Descendants("Managed").Single().Value = managed ? "1" : "0";
        var parts = Parts(manifest, customizations).ToList();
        var name = manifest.Descendants("SolutionManifest").Elements("UniqueName").Single().Value;
        var version = manifest.Descendants("SolutionManifest").Elements("Version").Single().Value.Replace('.', '_');
        output.Create();
        var file = new FileInfo(Path.Combine(output.FullName, $"{name}_{version}{(managed ? "_managed" : "")}.zip"));
        using var zip = new ZipArchive(file.Open(FileMode.Create), ZipArchiveMode.Create);
        foreach (var (path, content) in parts.Append(("[Content_Types].xml", ContentTypesOf(parts.Select(part => part.Path)))))
        {
            var entry = zip.CreateEntry(path);
            entry.LastWriteTime = FixedTime;
            using var stream = entry.Open();
            stream.Write(content);
        }

        return file;
    }

    private IEnumerable<(string Path, byte[] Content)> Parts(XDocument manifest, XDocument customizations)
    {
        yield return ("customizations.xml", Serialize(customizations));
        yield return ("solution.xml", Serialize(manifest));
        foreach (var resource in customizations.Descendants("WebResource"))
        {
            yield return (Pointer(resource), ReadContent($"WebResources/{resource.Element("Name")!.Value}"));
        }

        foreach (var assembly in customizations.Descendants("PluginAssembly"))
        {
            if (!pluginAssembly.Exists)
            {
                throw new CommandFailure($"There is no plug-in assembly at {pluginAssembly.FullName}. Run the build first.");
            }

            yield return (Pointer(assembly), File.ReadAllBytes(pluginAssembly.FullName));
        }

        foreach (var file in ComponentFolders.SelectMany(name => folder.Files(name, "*", deep: true)))
        {
            yield return (file, File.ReadAllBytes(folder.PathOf(file)));
        }
    }

    private static string Pointer(XElement component) => component.Element("FileName")!.Value.TrimStart('/');

    private byte[] ReadContent(string relativePath)
    {
        var path = folder.PathOf(relativePath);
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new CommandFailure($"The web resource {relativePath} has no content. Build src/WebResources first.");
    }

    /// <summary>UTF-8 with byte order mark, CRLF, two spaces, no line end at the end: what the packager writes.</summary>
    private static byte[] Serialize(XDocument document)
    {
        using var stream = new MemoryStream();
        var format = new XmlWriterSettings { Indent = true, NewLineChars = "\r\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) };
        using (var writer = XmlWriter.Create(stream, format))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    private static byte[] ContentTypesOf(IEnumerable<string> paths)
    {
        XNamespace ns = ContentTypes;
        var all = paths.ToList();
        var extensions = all.Select(Extension).Where(extension => extension.Length > 0 && extension != "xml").Distinct().Order(StringComparer.Ordinal);
        var overrides = all.Where(path => Extension(path).Length == 0 || (path.Contains('/') && Extension(path) == "xml"));
        var types = new XElement(
            ns + "Types",
            Default("xml", "text/xml"),
            extensions.Select(extension => Default(extension, "application/octet-stream")),
            overrides.Select(path => new XElement(ns + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", "application/octet-stream"))));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(true) }))
        {
            new XDocument(types).Save(writer);
        }

        return stream.ToArray();

        XElement Default(string extension, string type) => new(ns + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

        static string Extension(string path) => Path.GetExtension(path).TrimStart('.');
    }
}
