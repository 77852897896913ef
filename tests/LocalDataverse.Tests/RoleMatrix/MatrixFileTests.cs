using CrmCoaching.Tests.Support;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;

namespace LocalDataverse.Tests.RoleMatrix;

public sealed class MatrixFileTests
{
    private static readonly SolutionContent Solution = Organization.ReadSolution(new OrganizationOptions
    {
        DatabasePath = "",
        StandardFolder = Repository.Standard,
        SolutionFolder = Repository.Solution,
    });

    private static IEnumerable<Table> OwnTables => Solution.Catalog.Tables.Where(table => table.LogicalName.StartsWith("coach_", StringComparison.Ordinal));

    [Fact]
    public void File_ListsEveryTableOfTheSolutionOnce() =>
        Assert.Equal(OwnTables.Select(table => table.LogicalName).Order(StringComparer.Ordinal), Matrix.Shipped.Tables.Order(StringComparer.Ordinal));

    [Fact]
    public void File_ListsEveryRoleOfTheSolutionOnce() => Assert.Equal(
        Solution.Roles.Select(role => role.Name).Where(name => name.StartsWith("Coaching ", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Matrix.Shipped.Roles.Order(StringComparer.Ordinal));

    [Fact]
    public void Roles_GiveWhatTheFileSays_AndNothingElse()
    {
        var cells =
            from role in Solution.Roles.Where(role => Matrix.Shipped.Roles.Contains(role.Name))
            from table in OwnTables
            from verb in Enum.GetValues<Verb>()
            let given = role.Privileges.GetValueOrDefault(PrivilegeName.Of(verb, table))
            let due = Matrix.Shipped.Of(role.Name, table.LogicalName, verb)
            where given != due
            select $"{role.Name}: {verb} {table.LogicalName} is {given}, not {due}";
        Assert.Empty(cells);
    }
}
