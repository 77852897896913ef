using System.Collections.Generic;

namespace CrmCoaching.Runtime;

/// <summary>A plug-in that runs when rows change. It has one public constructor without parameters.</summary>
public abstract class CoachingStep : CoachingPlugin
{
    /// <summary>When it runs. The step registrations of the solution are written from this, never the other way round.</summary>
    public abstract IReadOnlyList<StepRegistration> Registrations { get; }

    protected abstract void Run(StepCall call);

    private protected sealed override void Run(PluginCall call) => Run(new StepCall(call));
}
