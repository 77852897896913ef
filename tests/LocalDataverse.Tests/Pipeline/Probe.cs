using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

/// <summary>What a plug-in's run can reach.</summary>
public sealed class Probe(IServiceProvider services)
{
    public IPluginExecutionContext4 Context { get; } = (IPluginExecutionContext4)services.GetService(typeof(IPluginExecutionContext4))!;
    public ITracingService Trace { get; } = (ITracingService)services.GetService(typeof(ITracingService))!;

    /// <summary>As the user that the step runs as.</summary>
    public IOrganizationService Service => Factory.CreateOrganizationService(Guid.Empty);

    public IOrganizationService SystemService => Factory.CreateOrganizationService(null);
    public Entity Target => (Entity)Context.InputParameters["Target"];

    private IOrganizationServiceFactory Factory { get; } = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
}
