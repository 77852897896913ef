using System;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Runtime;

/// <summary>One execution of a plug-in: who, when, on what, and the services that it may use.</summary>
public class PluginCall
{
    private readonly IOrganizationServiceFactory services;
    private readonly ITracingService tracing;

    /// <exception cref="InvalidOperationException">The platform did not give a service that every plug-in gets.</exception>
    public PluginCall(IServiceProvider provider)
    {
        Context = Service<IPluginExecutionContext>(provider);
        services = Service<IOrganizationServiceFactory>(provider);
        tracing = Service<ITracingService>(provider);
    }

    protected PluginCall(PluginCall call)
    {
        Context = call.Context;
        services = call.services;
        tracing = call.tracing;
    }

    public IPluginExecutionContext Context { get; }

    /// <summary>The user whose rights this call has (not the one who made the outermost request).</summary>
    public Guid Caller => Context.UserId;

    /// <summary>
    /// Now, in UTC: when the platform began the operation. The one clock of this assembly, because it stands
    /// still during a call, is the same for whoever repeats it, and is set by whoever hosts it.
    /// </summary>
    public DateTime NowUtc => Context.OperationCreatedOn == default
        // A host that does not fill it in leaves only the machine's clock.
        ? DateTime.UtcNow
        : DateTime.SpecifyKind(Context.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>Works with the caller's own rights.</summary>
    public IOrganizationService AsCaller => services.CreateOrganizationService(Context.UserId);

    /// <summary>Works as SYSTEM, past every privilege: only for who can show that the caller was checked.</summary>
    public IOrganizationService AsSystem(Authorised authorised)
    {
        if (authorised is null)
            throw new ArgumentNullException(nameof(authorised));

        // Null asks for SYSTEM; Guid.Empty would ask for the caller.
        return services.CreateOrganizationService(null);
    }

    /// <summary>Ids, names of tables and columns, and counts only: a trace is read by more people than the rows are.</summary>
    public void Trace(string line) => tracing.Trace("{0}", line);

    private static T Service<T>(IServiceProvider provider) where T : class =>
        provider.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"The platform gave no {typeof(T).Name}.");
}
