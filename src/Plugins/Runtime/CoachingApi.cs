namespace CrmCoaching.Runtime;

/// <summary>The code of a custom API. It has one public constructor without parameters.</summary>
public abstract class CoachingApi : CoachingPlugin
{
    /// <summary>The custom API's unique name, which is also its message.</summary>
    public abstract string UniqueName { get; }

    protected abstract void Respond(ApiCall call);

    private protected sealed override void Run(PluginCall call) => Respond(new ApiCall(call));
}
