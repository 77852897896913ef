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

    internal string AssemblyName { get; } = string.Empty;

    internal string PublicKey { get; } = string.Empty;

    internal static ApiListing Of(string assembly) =>
        new(File.ReadLines(Path.Combine(Build.ListingFolder, assembly + ".api.txt")));

    internal ApiLine? Find(string declaration) => lines.GetValueOrDefault(declaration);

    private void Add(ApiLine line) => lines.Add(line.Declaration, line);
}
