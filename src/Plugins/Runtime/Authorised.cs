using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Runtime;

/// <summary>Proof that somebody decided that the caller may do this. It cannot be had without a decision.</summary>
public sealed class Authorised
{
    private Authorised(string because) => Because = because;

    /// <summary>In which role the caller may do it, for the trace: "Manager", "Self".</summary>
    public string Because { get; }

    /// <summary>The outcome of a custom API's own check of its caller.</summary>
    /// <param name="refusal">What the check found against the caller, or null.</param>
    /// <exception cref="RefusedException">The check said no.</exception>
    public static Authorised By(Refusal? refusal, string because)
    {
        RefusedException.ThrowIf(refusal);
        return new Authorised(because);
    }

    /// <summary>
    /// The platform checked the caller's privilege and access to the row before the operation; only an outermost
    /// pre-validation runs before that.
    /// </summary>
    internal static Authorised ByPlatform { get; } = new("the platform's own check");
}
