using System;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Runtime;

/// <summary>Carries a refusal from where it was decided to the plug-in base, which alone turns it into a fault.</summary>
#pragma warning disable CA1032 // Without a refusal it would carry nothing, so there is no other constructor.
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
#pragma warning restore CA1032
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>Ends the operation when a rule said no.</summary>
    /// <exception cref="RefusedException"><paramref name="refusal"/> is not null.</exception>
    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null)
            throw new RefusedException(refusal);
    }
}
