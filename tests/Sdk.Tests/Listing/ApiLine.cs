using System.Text.RegularExpressions;

namespace CrmCoaching.Sdk.Tests.Listing;

/// <summary>One type or member: its declaration, and the attributes that stand in brackets behind it.</summary>
internal sealed partial record ApiLine(string Declaration, IReadOnlyList<string> Attributes)
{
    // Attributes that change what goes over the wire or how the type may be used: the stand-in must carry each of them.
    private static readonly string[] Binding =
        ["AttributeUsage", "CollectionDataContract", "DataContract", "DataMember", "EnumMember", "Flags", "Serializable"];

    internal static ApiLine Parse(string line)
    {
        List<string> attributes = [];
        for (Match match = LastAttribute().Match(line); match.Success; match = LastAttribute().Match(line))
        {
            attributes.Insert(0, match.Groups[1].Value);
            line = line[..match.Index];
        }

        return new(line, attributes);
    }

    /// <summary>What the rendered stand-in line has that this genuine line has not, and what it lacks.</summary>
    internal IEnumerable<string> DifferencesOf(ApiLine standIn)
    {
        foreach (string extra in standIn.Attributes.Except(Attributes))
            yield return $"{Declaration} must not have [{extra}]";

        foreach (string missing in Attributes.Where(IsBinding).Except(standIn.Attributes))
            yield return $"{Declaration} lacks [{missing}]";
    }

    private static bool IsBinding(string attribute) => Binding.Contains(attribute.Split('(')[0]);

    [GeneratedRegex(@" \[([A-Z][A-Za-z]*(?:\((?:[^\[\]]|\[\])*\))?)\]$")]
    private static partial Regex LastAttribute();
}
