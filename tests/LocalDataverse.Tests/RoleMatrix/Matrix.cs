using CrmCoaching.Tests.Support;
using LocalDataverse.Metadata;
using LocalDataverse.Security;

namespace LocalDataverse.Tests.RoleMatrix;

/// <summary>
/// What each role may do with each table: the file beside this one, which says the same as the table of roles in the design. A cell is
/// a depth (B own rows, L own business unit, D and those below it, G all) with the verbs that have it; an empty one is nothing.
/// </summary>
internal sealed class Matrix
{
    private static readonly Dictionary<string, Depth> Depths = new() { ["B"] = Depth.Basic, ["L"] = Depth.Local, ["D"] = Depth.Deep, ["G"] = Depth.Global };
    private readonly Dictionary<(string Role, string Table, Verb Verb), Depth> cells = [];

    private Matrix(IReadOnlyList<string> roles, IReadOnlyList<string> tables) => (Roles, Tables) = (roles, tables);

    public static Matrix Shipped { get; } = Read(Path.Combine(Repository.Root, "tests", "LocalDataverse.Tests", "RoleMatrix", "RoleMatrix.csv"));

    public IReadOnlyList<string> Roles { get; }
    public IReadOnlyList<string> Tables { get; }

    public Depth Of(string role, string table, Verb verb) => cells.GetValueOrDefault((role, table, verb));

    private static Matrix Read(string file)
    {
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0).Select(line => line.Split(',')).ToList();
        var matrix = new Matrix(lines[0][1..], [.. lines.Skip(1).Select(line => line[0])]);
        foreach (var line in lines.Skip(1))
        {
            foreach (var (role, cell) in matrix.Roles.Zip(line[1..]).Where(pair => pair.Second.Length > 0))
            {
                var words = cell.Split(' ');
                foreach (var verb in words[1..]) matrix.cells.Add((role, line[0], Enum.Parse<Verb>(verb, ignoreCase: true)), Depths[words[0]]);
            }
        }

        return matrix;
    }
}
