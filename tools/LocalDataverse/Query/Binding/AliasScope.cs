using System.Text.RegularExpressions;
using LocalDataverse.Faults;

namespace LocalDataverse.Query.Binding;

/// <summary>The link aliases that a part of the query may use. Rows of a subquery are known inside it only.</summary>
internal sealed partial class AliasScope
{
    private readonly AliasScope? outer;
    private readonly Dictionary<string, BoundNode> nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> taken;

    public AliasScope() => taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    private AliasScope(AliasScope outer)
    {
        this.outer = outer;
        taken = outer.taken;
    }

    public AliasScope Inner() => new(this);

    /// <summary>Takes the alias, or the table's name and the first free number where the query gives none.</summary>
    public string Claim(string? alias, string table)
    {
        if (alias is null)
        {
            var number = 1;
            while (!taken.Add(table + number))
            {
                number++;
            }

            return table + number;
        }

        CheckName(alias);
        return taken.Add(alias)
            ? alias
            : throw Fault.Of(ErrorCode.QueryBuilderInvalidAlias, $"The link-entity alias '{alias}' is used more than once.");
    }

    public void Add(BoundNode node) => nodes[node.Alias!] = node;

    public BoundNode? Find(string alias) => nodes.TryGetValue(alias, out var node) ? node : outer?.Find(alias);

    public static void CheckName(string alias)
    {
        if (!Name().IsMatch(alias))
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidAlias,
                $"Invalid alias '{alias}'. An alias starts with a letter or underscore and holds letters, digits and underscores.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Name();
}
