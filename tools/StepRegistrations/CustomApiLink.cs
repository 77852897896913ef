using System.Xml.Linq;
using CrmCoaching.Runtime;

namespace StepRegistrations;

/// <summary>Which class a custom API runs. The rest of its definition is written by hand.</summary>
internal static class CustomApiLink
{
    private const string Folder = "customapis";
    private const string Link = "plugintypeid";

    /// <returns>Path below the solution folder to the definition with its class, or without one when no class has the name.</returns>
    public static IEnumerable<(string Path, XElement Api)> All(string solution, IEnumerable<CoachingApi> apis)
    {
        var folder = Path.Combine(solution, Folder);
        if (!Directory.Exists(folder))
            yield break;

        var types = apis.ToDictionary(api => api.UniqueName, api => api.GetType(), StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "customapi.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var api = XElement.Load(file);
            api.Elements(Link).Remove();
            if (types.TryGetValue(api.Attribute("uniquename")!.Value, out var type))
                Insert(api, new XElement(Link, new XElement("plugintypeexportkey", ComponentId.OfPluginType(type))));
            yield return (Path.GetRelativePath(solution, file).Replace('\\', '/'), api);
        }
    }

    /// <summary>The elements of a custom API stand in alphabetical order.</summary>
    private static void Insert(XElement api, XElement link)
    {
        if (api.Elements().FirstOrDefault(element => string.CompareOrdinal(element.Name.LocalName, Link) > 0) is { } next)
            next.AddBeforeSelf(link);
        else
            api.Add(link);
    }
}
