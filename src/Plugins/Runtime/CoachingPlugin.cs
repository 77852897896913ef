using System;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Runtime;

/// <summary>
/// The one boundary between the platform and this assembly. The platform keeps and shares instances between
/// threads, so a plug-in has no state: all it works with is in the call.
/// </summary>
public abstract class CoachingPlugin : IPlugin
{
    /// <summary>Whether the trace names the row. Not where a row must not be connected with a request, whose sender the trace may name.</summary>
    protected virtual bool TracesRow => true;

    /// <exception cref="InvalidPluginExecutionException">
    /// An expected refusal, with its code and text. Anything else is a bug and leaves as it is, so that the
    /// platform rolls back and reports an unexpected error.
    /// </exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider ?? throw new ArgumentNullException(nameof(serviceProvider)));
        call.Trace($"{GetType().FullName}: {call.Context.MessageName} of {call.Context.PrimaryEntityName} {(TracesRow ? call.Context.PrimaryEntityId : "")}, "
            + $"stage {call.Context.Stage}, depth {call.Context.Depth}, correlation {call.Context.CorrelationId}");
        try
        {
            Run(call);
        }
        catch (RefusedException refused)
        {
            call.Trace($"Refused: {refused.Refusal.Code} ({(int)refused.Refusal.Code})");
            throw new InvalidPluginExecutionException(OperationStatus.Failed, (int)refused.Refusal.Code, refused.Refusal.Message);
        }
    }

    private protected abstract void Run(PluginCall call);
}
