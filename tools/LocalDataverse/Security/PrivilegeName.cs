using System.Security.Cryptography;
using System.Text;
using LocalDataverse.Metadata;

namespace LocalDataverse.Security;

public enum Verb
{
    Create,
    Read,
    Write,
    Delete,
    Append,
    AppendTo,
    Assign,
    Share,
}

/// <summary>Names of privileges: prv, the verb, the table's schema name; a few tables have names of their own.</summary>
public static class PrivilegeName
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["systemuser"] = "User",
        ["annotation"] = "Note",
        ["savedquery"] = "Query",
    };

    public static string Of(Verb verb, Table table) =>
        $"prv{verb}{(table.IsActivity ? "Activity" : Irregular.GetValueOrDefault(table.LogicalName, table.SchemaName))}";

    /// <summary>Verbs that the table's ownership knows: only owned rows are assigned and shared.</summary>
    public static IEnumerable<Verb> VerbsOf(Table table) =>
        Enum.GetValues<Verb>().Where(verb => table.Ownership == Ownership.UserOwned || verb is not (Verb.Assign or Verb.Share));

    /// <summary>The same id for the same name in every database.</summary>
    public static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())).AsSpan(0, 16));
}
