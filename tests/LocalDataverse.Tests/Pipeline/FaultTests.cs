using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Pipeline;

public sealed class FaultTests
{
    [Fact]
    public void Refusal_CarriesItsTextAndCodes()
    {
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PreOperation, _ => throw new InvalidPluginExecutionException(OperationStatus.Canceled, 42, "No."))
            .Open();

        var fault = ExpectedFault.Of(ErrorCode.IsvAborted, () => host.Service.NewAccount());

        Assert.Equal("No.", fault.Message);
        Assert.Equal(42, fault.ErrorDetails[PluginFaults.SubErrorCode]);
    }

    [Fact]
    public void Bug_IsAnUnexpectedFault()
    {
        using var host = new PipelineHost().On("Create", "account", Stage.PreOperation, _ => throw new InvalidCastException("oops")).Open();

        ExpectedFault.Of(ErrorCode.IsvUnExpected, () => host.Service.NewAccount());
    }

    [Fact]
    public void Refusal_UndoesTheRowAndWhatPluginsWrote()
    {
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, probe =>
            {
                probe.Service.Create(new Entity("contact") { ["lastname"] = "nested" });
                throw new InvalidPluginExecutionException("late");
            })
            .Open();

        ExpectedFault.Of(ErrorCode.IsvAborted, () => host.Service.NewAccount());

        Assert.Equal(0, Count(host, "account"));
        Assert.Equal(0, Count(host, "contact"));
    }

    [Fact]
    public void PreValidationOfAnOuterRequest_WritesForGood()
    {
        bool? isInTransaction = null;
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PreValidation, probe =>
            {
                isInTransaction = probe.Context.IsInTransaction;
                probe.Service.Create(new Entity("contact") { ["lastname"] = "kept" });
                throw new InvalidPluginExecutionException("late");
            })
            .Open();

        ExpectedFault.Of(ErrorCode.IsvAborted, () => host.Service.NewAccount());

        Assert.False(isInTransaction);
        Assert.Equal(1, Count(host, "contact"));
    }

    [Fact]
    public void CaughtFaultOfADataCall_StillEndsTheTransaction()
    {
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, probe =>
            {
                try
                {
                    probe.Service.Retrieve("contact", Guid.NewGuid(), new ColumnSet("lastname"));
                }
                catch (System.ServiceModel.FaultException<OrganizationServiceFault>)
                {
                    probe.Trace.Trace("ignored");
                }
            })
            .Open();

        var fault = ExpectedFault.Of(ErrorCode.TransactionAborted, () => host.Service.NewAccount());

        Assert.Equal(-2146893812, fault.ErrorCode);
        Assert.Equal(0, Count(host, "account"));
    }

    [Fact]
    public void EndlessRecursion_StopsAtDepthEight()
    {
        var deepest = 0;
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, probe =>
            {
                deepest = Math.Max(deepest, probe.Context.Depth);
                probe.Service.NewAccount();
            })
            .Open();

        ExpectedFault.Of(ErrorCode.SdkCorrelationTokenDepthTooHigh, () => host.Service.NewAccount());

        Assert.Equal(8, deepest);
        Assert.Equal(0, Count(host, "account"));
    }

    [Fact]
    public void RequestBeyondTheTimeLimit_IsUndone()
    {
        using var host = new PipelineHost { TimeLimit = TimeSpan.FromMilliseconds(1) }
            .On("Create", "account", Stage.PostOperation, _ => SpinWait.SpinUntil(() => false, 20))
            .Open();

        ExpectedFault.Of(ErrorCode.SandboxWorkerPluginExecuteTimeout, () => host.Service.NewAccount());
    }

    [Fact]
    public void PluginThatDoesNotReturn_LosesItsTransaction_AndTheHostGoesOn()
    {
        using var release = new ManualResetEventSlim();
        using var refused = new ManualResetEventSlim();
        using var host = new PipelineHost { TimeLimit = TimeSpan.FromMilliseconds(300) }
            .On("Create", "account", Stage.PostOperation, probe =>
            {
                release.Wait(TimeSpan.FromSeconds(30));
                ExpectedFault.Of(ErrorCode.SandboxWorkerPluginExecuteTimeout, () => probe.Service.Create(new Entity("contact") { ["lastname"] = "late" }));
                refused.Set();
            })
            .Open();

        ExpectedFault.Of(ErrorCode.SandboxWorkerPluginExecuteTimeout, () => host.Service.NewAccount());
        host.Service.Create(new Entity("contact") { ["lastname"] = "next" });
        release.Set();

        Assert.True(refused.Wait(TimeSpan.FromSeconds(30)));
        Assert.Equal(0, Count(host, "account"));
        Assert.Equal(1, Count(host, "contact"));
    }

    [Fact]
    public void RowOfAGeneratedClass_IsRefusedInTheContext()
    {
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PreOperation, probe => probe.Context.InputParameters["Target"] = new GeneratedAccount())
            .Open();

        ExpectedFault.Of(ErrorCode.IsvUnExpected, () => host.Service.NewAccount());
    }

    [Fact]
    public void Trace_SurvivesTheRollback_WithItsLastTenKilobytes()
    {
        using var host = new PipelineHost()
            .On("Create", "account", Stage.PostOperation, probe =>
            {
                for (var i = 0; i < 2000; i++) probe.Trace.Trace("line {0}", i);
                throw new InvalidPluginExecutionException("late");
            })
            .Open();

        ExpectedFault.Of(ErrorCode.IsvAborted, () => host.Service.NewAccount());

        var log = Assert.Single(host.Service.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet("messageblock", "exceptiondetails") }).Entities);
        var text = log.GetAttributeValue<string>("messageblock");
        Assert.InRange(text.Length, 9 * 1024, 10 * 1024);
        Assert.EndsWith("line 1999\r\n", text, StringComparison.Ordinal);
        Assert.Contains("late", log.GetAttributeValue<string>("exceptiondetails"), StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownMessages_AreRefusedByName()
    {
        using var host = new PipelineHost().Open();
        foreach (var name in new[] { "Merge", "QualifyLead", "BulkDelete", "SendEmail", "ImportSolution", "no such message" })
        {
            var fault = ExpectedFault.Of(ErrorCode.NotSupportedHere, () => host.Service.Execute(new OrganizationRequest(name)));
            Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void DisabledUser_IsRefused()
    {
        using var host = new PipelineHost().Open();
        var user = host.Service.NewUser("Gone");
        host.Service.Update(new Entity("systemuser", user) { ["isdisabled"] = true });

        ExpectedFault.Of(ErrorCode.AccessDenied, () => host.As(user).NewAccount());
    }

    private static int Count(HostFixture host, string table) => host.Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    private sealed class GeneratedAccount : Entity
    {
        public GeneratedAccount() : base("account") { }
    }
}
