using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Pipeline;

public sealed class AsyncStepTests
{
    [Fact]
    public void AsynchronousStep_RunsAfterTheCommit_WithTheContextAsItWas()
    {
        string? name = null;
        bool? isInTransaction = null;
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, probe =>
            {
                name = probe.Target.GetAttributeValue<string>("name");
                isInTransaction = probe.Context.IsInTransaction;
                probe.Service.Update(new Entity("account", probe.Context.PrimaryEntityId) { ["telephone1"] = "done" });
            }, isAsynchronous: true)
            .Open();
        var id = host.Service.NewAccount("first");
        Assert.Null(name);
        host.Service.Update(new Entity("account", id) { ["name"] = "second" });

        Assert.Equal(1, host.Organization.RunAsyncOperations());

        Assert.Equal("first", name);
        Assert.False(isInTransaction);
        Assert.Equal("done", host.Service.Retrieve("account", id, new ColumnSet("telephone1"))["telephone1"]);
        Assert.Equal((3, 30), StateOf(host));
    }

    [Fact]
    public void RequestThatFails_QueuesNothing()
    {
        var runs = 0;
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, _ => runs++, isAsynchronous: true)
            .On("CreateMultiple", "account", Stage.PostOperation, _ => throw new InvalidPluginExecutionException("no"))
            .Open();

        Assert.ThrowsAny<Exception>(() => host.Service.NewAccount());

        Assert.Equal(0, host.Organization.RunAsyncOperations());
        Assert.Equal(0, runs);
    }

    [Fact]
    public void StepThatAsksForARetry_RunsFourTimesInAll()
    {
        var runs = 0;
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, _ =>
            {
                runs++;
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "later");
            }, isAsynchronous: true)
            .Open();
        host.Service.NewAccount();

        host.Organization.RunAsyncOperations();

        Assert.Equal(4, runs);
        Assert.Equal((3, 31), StateOf(host));
    }

    [Fact]
    public void AsynchronousStepOfABulkMessage_RunsOnceForAllRows()
    {
        var runs = new List<(string Message, int Rows)>();
        using var host = new PipelineHost()
            .On("CreateMultiple", "account", Stage.PostOperation, probe =>
                runs.Add((probe.Context.MessageName, ((EntityCollection)probe.Context.InputParameters["Targets"]).Entities.Count)), isAsynchronous: true)
            .Open();
        host.Service.Execute(new Microsoft.Xrm.Sdk.Messages.CreateMultipleRequest
        {
            Targets = new EntityCollection([PipelineHost.Account("a"), PipelineHost.Account("b")]) { EntityName = "account" },
        });
        host.Service.NewAccount();

        host.Organization.RunAsyncOperations();

        Assert.Equal([("CreateMultiple", 2), ("CreateMultiple", 1)], runs);
    }

    private static (int State, int Status) StateOf(HostFixture host)
    {
        var row = Assert.Single(host.Service.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("statecode", "statuscode") }).Entities);
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}
