using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Hosting;
using LocalDataverse.Pipeline;

namespace LocalDataverse.Tests.Storage;

public sealed class ForeignSolutionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("foreign").FullName;
    private readonly SmallSolution solution;

    public ForeignSolutionTests() => solution = new SmallSolution(folder);

    private string DatabasePath => Path.Combine(folder, "organization.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void FolderThatIsNoSolution_IsNamed()
    {
        Directory.CreateDirectory(solution.Folder);

        Assert.Contains("no unpacked solution", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownColumnType_IsNamed()
    {
        solution.Write(SmallSolution.Text("test_a", type: "blob"));

        Assert.Contains("no column type 'blob'", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void RelationshipToAMissingTable_IsNamed()
    {
        solution.Write(SmallSolution.Text("test_a", type: "lookup"));
        solution.WriteFile(
            Path.Combine("Other", "Relationships", "test.xml"),
            "<EntityRelationships><EntityRelationship Name=\"test_r\"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>test_thing</ReferencingEntityName>"
            + "<ReferencedEntityName>test_gone</ReferencedEntityName><ReferencingAttributeName>test_a</ReferencingAttributeName></EntityRelationship></EntityRelationships>");

        Assert.Contains("test_r: there is no table test_gone", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void TableThatExistsAlready_IsNamed()
    {
        solution.Write("", table: "account");

        Assert.Contains("there is a table account already", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_EndsWithExitCodeOne_AndLeavesTheDatabase()
    {
        Organization.Open(new OrganizationOptions { DatabasePath = DatabasePath, StandardFolder = Repository.Standard, RunsAsyncOperationsInBackground = false }).Dispose();
        var before = await File.ReadAllBytesAsync(DatabasePath);
        Directory.CreateDirectory(solution.Folder);

        var code = await HostRun.RunAsync(
            new HostOptions { Database = DatabasePath, Solution = solution.Folder, Standard = Repository.Standard, Port = 0 }, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Equal(before, await File.ReadAllBytesAsync(DatabasePath));
    }

    private string Problem()
    {
        var message = Assert.Throws<StartupProblem>(() => Organization.Open(new OrganizationOptions
        {
            DatabasePath = DatabasePath,
            StandardFolder = Repository.Standard,
            SolutionFolder = solution.Folder,
        }).Dispose()).Message;
        Assert.False(File.Exists(DatabasePath));
        return message;
    }
}
