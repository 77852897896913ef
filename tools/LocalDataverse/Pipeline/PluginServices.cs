using Microsoft.Xrm.Sdk;
using ILogger = Microsoft.Xrm.Sdk.PluginTelemetry.ILogger;

namespace LocalDataverse.Pipeline;

/// <summary>The services that a plug-in may ask for while it runs. Others are absent, as they are outside the platform.</summary>
public sealed class PluginServices(RequestScope scope, PluginContext context, TraceText trace) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService)) return trace;
        if (serviceType == typeof(IOrganizationServiceFactory)) return this;
        if (serviceType == typeof(ILogger)) return new TraceLogger(trace);
        return serviceType.IsInstanceOfType(context) ? context : null;
    }

    /// <param name="userId">Null: the platform itself. Empty: the user that the step runs as.</param>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId is null ? KnownRows.SystemUser : userId == Guid.Empty ? context.UserId : userId.Value;
        var caller = new Caller(user, scope.Caller.InitiatingUserId);
        return new OrganizationService(request => scope.Engine.Dispatcher.ExecuteNested(request, caller, scope, context));
    }
}
