using System.Text.RegularExpressions;

namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>What a genuine request carries: its message name, the parameters that its constructor sets, and all of them.</summary>
internal sealed partial record RequestListing(string RequestName, string[] ConstructorKeys, string[] Keys)
{
    internal static Dictionary<string, RequestListing> Read() =>
        File.ReadLines(Path.Combine(Build.ListingFolder, "request-parameters.txt"))
            .Select(line => Request().Match(line))
            .Where(match => match.Success)
            .ToDictionary(
                match => match.Groups["type"].Value,
                match => new RequestListing(match.Groups["name"].Value, List(match.Groups["set"]), List(match.Groups["all"])));

    private static string[] List(Group group) =>
        group.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^(?<type>\S+) RequestName=(?<name>\S+)(?: ctorKeys=(?<set>\S*))? \[(?<all>.*)\]$")]
    private static partial Regex Request();
}
