using System.Diagnostics;
using System.ServiceModel;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>Runs one plug-in class with a context of its own, and turns what it throws into the platform's faults.</summary>
public sealed class StepRunner(Engine engine)
{
    private static readonly int[] OwnFaults =
    [
        ErrorCode.IsvAborted.Number, ErrorCode.TransactionAborted.Number, ErrorCode.SdkCorrelationTokenDepthTooHigh.Number,
        ErrorCode.SandboxWorkerPluginExecuteTimeout.Number,
    ];

    /// <exception cref="FaultException">IsvAborted, IsvUnExpected, or the fault of the host that ended the transaction.</exception>
    public void Run(RequestScope scope, PluginStep step, PluginContext context)
    {
        var trace = new TraceText();
        var started = Stopwatch.GetTimestamp();
        Exception? thrown = null;
        try
        {
            var plugin = engine.Plugins.Get(step);
            scope.Unit.RunPlugin(() => plugin.Execute(new PluginServices(scope, context, trace)));
            RefuseSubclasses(context);
        }
        catch (Exception error)
        {
            thrown = error;
            throw error is FaultException<OrganizationServiceFault> fault && OwnFaults.Contains(fault.Detail.ErrorCode)
                ? fault
                : PluginFaults.Translate(error, trace.ToString());
        }
        finally
        {
            TraceLog.Add(scope, step, context, trace, thrown, Stopwatch.GetElapsedTime(started));
        }

        if (!scope.Unit.HasBegun) return;
        scope.Unit.RefuseWhenDoomed();
        scope.Unit.RefuseWhenLate();
    }

    private static void RefuseSubclasses(PluginContext context)
    {
        ContextCopy.FromContext(context.InputParameters);
        ContextCopy.FromContext(context.OutputParameters);
        ContextCopy.FromContext(context.SharedVariables);
    }
}
