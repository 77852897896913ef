namespace LocalDataverse.Metadata;

/// <summary>How far a privilege reaches; the numbers are those of the platform's PrivilegeDepth plus one, so that they order.</summary>
public enum Depth
{
    None = 0,
    Basic = 1,
    Local = 2,
    Deep = 3,
    Global = 4,
}

/// <summary>A security role of a solution file.</summary>
/// <param name="Privileges">Depth by privilege name; names compare without case.</param>
public sealed record Role(Guid Id, string Name, IReadOnlyDictionary<string, Depth> Privileges);
