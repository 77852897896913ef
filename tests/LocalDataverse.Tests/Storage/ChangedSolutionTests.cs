using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Storage;

public sealed class ChangedSolutionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("changed").FullName;
    private readonly SmallSolution solution;

    public ChangedSolutionTests() => solution = new SmallSolution(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void AddedColumnAndTable_AreThere_AndRowsStay()
    {
        solution.Write(SmallSolution.Text("test_a"));
        var id = Create(new Entity("test_thing") { ["test_a"] = "kept" });
        solution.Write(SmallSolution.Text("test_a") + SmallSolution.Text("test_b"));
        solution.Write("", table: "test_other");

        using var again = Open();
        var service = again.ServiceFor(KnownRows.Administrator);
        service.Update(new Entity("test_thing", id) { ["test_b"] = "new" });
        service.Create(new Entity("test_other"));

        var row = service.Retrieve("test_thing", id, new ColumnSet(true));
        Assert.Equal(("kept", "new"), (row["test_a"], row["test_b"]));
    }

    [Fact]
    public void RemovedColumn_IsUnknown_AndItsValuesComeBackWithIt()
    {
        solution.Write(SmallSolution.Text("test_a"));
        var id = Create(new Entity("test_thing") { ["test_a"] = "kept" });
        solution.Write("");
        using (var without = Open())
        {
            ExpectedFault.Of(ErrorCode.QueryBuilderNoAttribute, () =>
                without.ServiceFor(KnownRows.Administrator).Retrieve("test_thing", id, new ColumnSet("test_a")));
        }

        solution.Write(SmallSolution.Text("test_a"));

        using var again = Open();
        Assert.Equal("kept", again.ServiceFor(KnownRows.Administrator).Retrieve("test_thing", id, new ColumnSet("test_a"))["test_a"]);
    }

    [Fact]
    public void ChangedKey_IsBuiltAgain()
    {
        solution.Write(SmallSolution.Text("test_a") + SmallSolution.Text("test_b"), keyColumn: "test_a");
        Create(new Entity("test_thing") { ["test_a"] = "1", ["test_b"] = "1" });
        solution.Write(SmallSolution.Text("test_a") + SmallSolution.Text("test_b"), keyColumn: "test_b");

        using var again = Open();
        var service = again.ServiceFor(KnownRows.Administrator);
        service.Create(new Entity("test_thing") { ["test_a"] = "1", ["test_b"] = "2" });

        ExpectedFault.Of(ErrorCode.DuplicateRecordEntityKey, () => service.Create(new Entity("test_thing") { ["test_b"] = "2" }));
    }

    [Fact]
    public void KeyThatRowsStandAgainst_NamesThem_AndNothingChanges()
    {
        solution.Write(SmallSolution.Text("test_a"));
        Create(new Entity("test_thing") { ["test_a"] = "twice" });
        Create(new Entity("test_thing") { ["test_a"] = "twice" });
        solution.Write(SmallSolution.Text("test_a") + SmallSolution.Text("test_b"), keyColumn: "test_a");

        var problem = Assert.Throws<StartupProblem>(() => Open().Dispose());

        Assert.Contains("test_key of test_thing", problem.Message, StringComparison.Ordinal);
        Assert.Contains("2 rows have test_a = twice", problem.Message, StringComparison.Ordinal);
        solution.Write(SmallSolution.Text("test_a"));
        using var again = Open();
        Assert.Equal(2, again.ServiceFor(KnownRows.Administrator).RetrieveMultiple(new QueryExpression("test_thing")).Entities.Count);
    }

    [Fact]
    public void ChangedAndRemovedViews_FollowTheSolution()
    {
        solution.Write(SmallSolution.Text("test_a"));
        WriteView("first");
        Assert.Equal(["first"], Views());
        WriteView("second");
        Assert.Equal(["second"], Views());
        Directory.Delete(Path.Combine(solution.Folder, "Entities", "test_thing", "SavedQueries"), recursive: true);

        Assert.Empty(Views());
    }

    private void WriteView(string name) => solution.WriteFile(
        Path.Combine("Entities", "test_thing", "SavedQueries", "view.xml"),
        "<savedqueries><savedquery><savedqueryid>{3c9d3f0e-7f0b-4b6a-9f1c-0d6a3c1f2b11}</savedqueryid><querytype>0</querytype>"
        + $"<LocalizedNames><LocalizedName description=\"{name}\" languagecode=\"1033\" /></LocalizedNames></savedquery></savedqueries>");

    private List<string> Views()
    {
        using var organization = Open();
        var query = new QueryExpression("savedquery") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("returnedtypecode", ConditionOperator.Equal, "test_thing");
        return [.. organization.ServiceFor(KnownRows.Administrator).RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("name"))];
    }

    private Guid Create(Entity row)
    {
        using var organization = Open();
        return organization.ServiceFor(KnownRows.Administrator).Create(row);
    }

    private Organization Open() => Organization.Open(new OrganizationOptions
    {
        DatabasePath = Path.Combine(folder, "organization.db"),
        StandardFolder = Repository.Standard,
        SolutionFolder = solution.Folder,
        RunsAsyncOperationsInBackground = false,
        IsDurable = false,
    });
}
