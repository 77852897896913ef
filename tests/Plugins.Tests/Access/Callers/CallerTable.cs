using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Access.Callers;

/// <summary>Everybody who may come along, seen from one rep and that rep's 1:1.</summary>
public enum CallerKind
{
    Rep,
    OtherRep,
    Manager,
    FormerManager,
    OtherManager,

    /// <summary>The manager's manager, who holds the manager's role only.</summary>
    SkipLevel,

    /// <summary>Above that, with the leaders' role.</summary>
    Leader,
    LeaderElsewhere,
    Administrator,
    Service,

    /// <summary>Sells, but holds no role of coaching.</summary>
    Nobody,
    SystemAdministrator,
}

/// <summary>Who may call what: the file beside this one, which says the same as the table of custom APIs in the design.</summary>
internal static class CallerTable
{
    private static readonly string[][] Lines =
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Plugins.Tests", "Access", "Callers", "Callers.csv")).Where(line => line.Length > 0).Select(line => line.Split(','))];

    /// <summary>Names as the file has them; behind the API's name there may be a case of it.</summary>
    public static IReadOnlyList<string> Rows { get; } = [.. Lines.Skip(1).Select(line => line[0])];

    public static string ApiOf(string row) => row.Split(' ')[0];

    /// <summary>yes, no, or own rights: what the rows that the call writes allow the caller.</summary>
    public static string Of(string row, CallerKind caller) =>
        Lines.Single(line => line[0] == row)[Array.IndexOf(Lines[0], caller.ToString())];
}
