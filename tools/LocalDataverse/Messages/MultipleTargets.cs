using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>The rows of a bulk message: of one table, at least one and no more than the platform takes.</summary>
internal static class MultipleTargets
{
    private const int Limit = 1000;

    public static IReadOnlyList<Entity> Of(RequestScope scope)
    {
        var targets = scope.Request.Get<EntityCollection>(ContextFactory.Targets).Entities;
        if (targets.Count == 0) throw Fault.Of(ErrorCode.InvalidArgument, $"{scope.Request.Name} needs at least one row in Targets.");
        if (targets.Count > Limit) throw Fault.Of(ErrorCode.InvalidArgument, $"{scope.Request.Name} takes at most {Limit} rows.");
        if (targets.Any(target => target.LogicalName != targets[0].LogicalName))
            throw Fault.Of(ErrorCode.InvalidArgument, $"{scope.Request.Name} takes rows of one table.");
        scope.Observe(targets[0].LogicalName, targets.Count);
        return targets;
    }
}
