using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Pipeline;

public sealed class StageTests
{
    private static readonly StepImage PreImage = new("image", "before", StepImageKind.Pre, ["name", "telephone1"]);

    [Fact]
    public void Steps_RunByStageThenRank()
    {
        var order = new List<string>();
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, _ => order.Add("post"))
            .On("Create", "account", Stage.PreOperation, _ => order.Add("pre, rank 2"), rank: 2)
            .On("Create", "account", Stage.PreOperation, _ => order.Add("pre, rank 1"))
            .On("Create", null, Stage.PreValidation, _ => order.Add("validation"))
            .On("Create", "contact", Stage.PreValidation, _ => order.Add("other table"))
            .Open();

        host.Service.NewAccount();

        Assert.Equal(["validation", "pre, rank 1", "pre, rank 2", "post"], order);
    }

    [Fact]
    public void PreOperation_ChangesWhatIsStored_AndSeesStamps()
    {
        DateTime? stamp = null;
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PreOperation, probe =>
            {
                stamp = probe.Target.GetAttributeValue<DateTime>("createdon");
                probe.Target["name"] = "changed";
                probe.Target["createdon"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            })
            .Open();

        var row = host.Service.Retrieve("account", host.Service.NewAccount("sent"), new ColumnSet("name", "createdon"));

        Assert.Equal(host.Organization.Now, stamp);
        Assert.Equal("changed", row["name"]);
        Assert.Equal(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), row["createdon"]);
    }

    [Fact]
    public void PreOperation_CannotGiveAwayWhatItsCallerMayNotCreate()
    {
        var other = Guid.Empty;
        using var host = new PipelineHost()
            .On("Create", "opportunity", Stage.PreOperation, probe => probe.Target["ownerid"] = other.Reference("systemuser"))
            .Open();
        other = host.Service.NewUser("Other");
        var account = host.Service.NewAccount();
        var opportunity = new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = account.Reference("account") };

        // Salespeople make opportunities of their own only.
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(host.Service.NewUser("Seller")).Create(opportunity));
        Assert.Equal(other, host.Service.Retrieve("opportunity", host.Service.Create(opportunity), new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void VariablesOfPreValidation_AreInTheParentContextLater()
    {
        object? own = "unset";
        object? parent = null;
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PreValidation, probe => probe.Context.SharedVariables["seen"] = 7)
            .On("Create", "account", Stage.PostOperation, probe =>
            {
                own = probe.Context.SharedVariables.TryGetValue("seen", out object value) ? value : null;
                parent = probe.Context.ParentContext.SharedVariables["seen"];
            })
            .Open();

        host.Service.NewAccount();

        Assert.Null(own);
        Assert.Equal(7, parent);
    }

    [Fact]
    public void Image_HasItsColumnsWithoutEmptyOnes()
    {
        Entity? image = null;
        using var host = new PipelineHost()
            .On("Update", "account", Stage.PostOperation, probe => image = probe.Context.PreEntityImages["before"], images: PreImage)
            .Open();
        var id = host.Service.Create(new Entity("account") { ["name"] = "old", ["fax"] = "1" });

        host.Service.Update(new Entity("account", id) { ["name"] = "new" });

        Assert.Equal("old", image!["name"]);
        Assert.Equal(["name"], image.Attributes.Keys);
    }

    [Fact]
    public void FilteredStep_FiresForItsColumnsOnly()
    {
        var runs = 0;
        using var host = new PipelineHost().On("Update", "account", Stage.PreOperation, _ => runs++, filter: ["telephone1"]).Open();
        var id = host.Service.NewAccount();

        host.Service.Update(new Entity("account", id) { ["name"] = "x" });
        Assert.Equal(0, runs);
        host.Service.Update(new Entity("account", id) { ["telephone1"] = null });
        Assert.Equal(1, runs);
    }

    [Fact]
    public void UpdateOfStateAndColumns_RunsTwiceInsideTheTransaction()
    {
        var early = 0;
        var late = new List<bool>();
        using var host = new PipelineHost()
            .On("Update", "account", Stage.PreValidation, _ => early++)
            .On("Update", "account", Stage.PostOperation, probe => late.Add(probe.Target.Contains("statecode")))
            .Open();
        var id = host.Service.NewAccount();

        host.Service.Update(new Entity("account", id) { ["name"] = "x", ["statecode"] = new OptionSetValue(1) });

        Assert.Equal(1, early);
        Assert.Equal([false, true], late);
    }

    [Fact]
    public void CreateMultiple_RaisesCreateForEachRow_AndCreateRaisesCreateMultiple()
    {
        var single = 0;
        var multiple = new List<int>();
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PreOperation, _ => single++)
            .On("CreateMultiple", "account", Stage.PreOperation, probe => multiple.Add(((EntityCollection)probe.Context.InputParameters["Targets"]).Entities.Count))
            .Open();

        host.Service.Execute(new CreateMultipleRequest { Targets = new EntityCollection([PipelineHost.Account("a"), PipelineHost.Account("b")]) { EntityName = "account" } });
        host.Service.NewAccount();

        Assert.Equal(3, single);
        Assert.Equal([2, 1], multiple);
    }

    [Fact]
    public void Context_SharesNothingWithTheCallersRow()
    {
        using var host = new PipelineHost().On("Create", "account", Stage.PreOperation, probe => probe.Target["name"] = "changed").Open();
        var sent = PipelineHost.Account("sent");

        host.Service.Create(sent);

        Assert.Equal("sent", sent["name"]);
        Assert.Single(sent.Attributes);
    }

    [Fact]
    public void Tag_ReachesTheSharedVariables()
    {
        object? tag = null;
        using var host = new PipelineHost().On("Create", "account", Stage.PreOperation, probe => tag = probe.Context.SharedVariables["tag"]).Open();

        host.Service.Execute(new CreateRequest { Target = PipelineHost.Account("a"), ["tag"] = "import" });

        Assert.Equal("import", tag);
    }
}
