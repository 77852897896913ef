using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Runtime;

/// <summary>
/// On whose behalf an operation runs, read from the chain of contexts around it. A caller chooses the message and
/// its inputs and may inject a shared variable (<c>tag</c>), but cannot choose what stands around its operation,
/// so only that counts here.
/// </summary>
public static class Lineage
{
    private const string OwnMessagePrefix = "coach_";

    /// <summary>Whether a custom API of this solution, or one of the given steps, issued the operation.</summary>
    /// <param name="ownSteps">Ids of steps that may.</param>
    public static bool IsOwn(IPluginExecutionContext context, ICollection<Guid> ownSteps)
    {
        // The context itself is left out: its extension is the very step that asks.
        for (var around = context.ParentContext; around is not null; around = around.ParentContext)
        {
            if (around.MessageName.StartsWith(OwnMessagePrefix, StringComparison.OrdinalIgnoreCase))
                return true;
            if (around.OwningExtension is { } extension && ownSteps.Contains(extension.Id))
                return true;
        }

        return false;
    }
}
