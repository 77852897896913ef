using Mono.Cecil;

namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>The public surface of one genuine assembly, a line a member.</summary>
internal sealed class ApiListing
{
    private readonly Dictionary<string, ApiLine> lines = [];

    private ApiListing(IEnumerable<string> text)
    {
        foreach (string line in text)
        {
            if (line.StartsWith("# assembly ", StringComparison.Ordinal))
                AssemblyName = line["# assembly ".Length..];
            else if (line.StartsWith("# publickey ", StringComparison.Ordinal))
                PublicKey = line["# publickey ".Length..];
            else if (line.Length > 0)
                Add(ApiLine.Parse(line));
        }
    }

    internal string AssemblyName { get; private init; } = string.Empty;

    internal string PublicKey { get; private init; } = string.Empty;

    internal static ApiListing Of(string assembly) =>
        new(File.ReadLines(Path.Combine(Build.ListingFolder, assembly + ".api.txt")));

    /// <summary>The surface of an assembly that is here, as far as its types exist in <paramref name="standIn"/> too.</summary>
    internal static ApiListing Of(AssemblyDefinition assembly, AssemblyDefinition standIn)
    {
        ApiListing listing = new([]) { AssemblyName = assembly.Name.FullName, PublicKey = Convert.ToHexStringLower(assembly.Name.PublicKey) };
        IEnumerable<TypeDefinition> types = standIn.MainModule.Types
            .Select(type => assembly.MainModule.GetType(type.FullName))
            .Where(type => type is { IsPublic: true });
        foreach (ApiLine line in types.SelectMany(ApiRenderer.Render))
            listing.Add(line);
        return listing;
    }

    internal ApiLine? Find(string declaration) => lines.GetValueOrDefault(declaration);

    private void Add(ApiLine line) => lines.Add(line.Declaration, line);
}
