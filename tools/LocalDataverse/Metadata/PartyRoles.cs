namespace LocalDataverse.Metadata;

/// <summary>Which participationtypemask of activityparty stands behind which party list column.</summary>
public static class PartyRoles
{
    private static readonly Dictionary<string, int> Roles = new(StringComparer.Ordinal)
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
        ["resources"] = 10,
        ["customers"] = 11,
        ["partners"] = 12,
    };

    public static IReadOnlyDictionary<string, int> ByColumn => Roles;
}
