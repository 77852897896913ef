using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Runtime;

public sealed class CoachingPluginTests
{
    private static readonly Refusal No = new(RefusalCode.InputInvalid, "Row", "Rule.", "Remedy.");

    [Fact]
    public void Refusal_BecomesAFaultWithItsCodeAndText()
    {
        var fault = Assert.Throws<InvalidPluginExecutionException>(() => Run(_ => throw new RefusedException(No)));
        Assert.Equal((OperationStatus.Failed, (int)No.Code, No.Message), (fault.Status, fault.ErrorCode, fault.Message));
    }

    [Fact]
    public void Bug_LeavesAsItIs() =>
        Assert.Same(Bug, Assert.Throws<InvalidOperationException>(() => Run(_ => throw Bug)));

    [Fact]
    public void Trace_NamesTheCodeAndNotTheText()
    {
        var provider = new Provider(StepStage.PreOperation);
        Assert.Throws<InvalidPluginExecutionException>(() => new Probe(_ => throw new RefusedException(No)).Execute(provider));
        Assert.Contains(provider.Lines, line => line.Contains(nameof(RefusalCode.InputInvalid), StringComparison.Ordinal));
        Assert.DoesNotContain(provider.Lines, line => line.Contains(No.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public void SystemAtPreValidation_IsNotToBeHad() =>
        Assert.Throws<InvalidOperationException>(() => Run(call => call.AsSystem(), StepStage.PreValidation));

    [Fact]
    public void SystemAfterThePlatformsCheck_IsAskedForWithNull()
    {
        var provider = new Provider(StepStage.PreOperation);
        new Probe(call => call.AsSystem()).Execute(provider);
        Assert.Equal([null], provider.Asked);
    }

    [Fact]
    public void RefusedCaller_IsNotAuthorised() => Assert.Throws<RefusedException>(() => Authorised.By(No, "Manager"));

    private static InvalidOperationException Bug { get; } = new("bug");

    private static void Run(Action<StepCall> body, StepStage stage = StepStage.PreOperation) => new Probe(body).Execute(new Provider(stage));

    private sealed class Probe(Action<StepCall> body) : CoachingStep
    {
        public override IReadOnlyList<StepRegistration> Registrations => [];

        protected override void Run(StepCall call) => body(call);
    }

    private sealed class Provider(StepStage stage) : IServiceProvider, IOrganizationServiceFactory, ITracingService
    {
        public List<string> Lines { get; } = [];

        public List<Guid?> Asked { get; } = [];

        public object? GetService(Type serviceType) =>
            serviceType == typeof(IPluginExecutionContext) ? new PluginContext { MessageName = "Update", Stage = (int)stage } : this;

        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            Asked.Add(userId);
            return null!;
        }

        public void Trace(string format, params object[] args) => Lines.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));
    }
}
