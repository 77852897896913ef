using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>Makes the context that a step sees: copies of everything, the user it runs as, the chain of parents.</summary>
public sealed class ContextFactory(Engine engine)
{
    public const string Targets = "Targets";
    private const string Tag = "tag";

    public PluginContext ForRow(RequestScope scope, PluginStep step, PipelineEvent row, int stage, Guid? operationId = null)
    {
        var isEarly = stage == Stage.PreValidation;
        return Make(
            scope, step, row.Message, row.Table, row.Id, stage,
            ContextCopy.FromContext(row.Input),
            ContextCopy.FromContext(stage >= Stage.MainOperation ? row.Output : []),
            WithTag(scope, ContextCopy.FromContext(isEarly ? row.EarlyVariables : row.Variables)),
            isEarly ? scope.Parent : EarlyContext(scope, row),
            StepImages.Pre(step, row.Before),
            StepImages.Post(step, stage == Stage.PostOperation ? row.After : null),
            [], [], operationId);
    }

    public PluginContext ForRows(RequestScope scope, PluginStep step, string message, IReadOnlyList<PipelineEvent> rows, int stage, Guid? operationId = null)
    {
        var targets = new EntityCollection([.. rows.Select(row => ContextCopy.Row(row.Target))]) { EntityName = rows[0].Table };
        var output = new ParameterCollection();
        if (stage == Stage.PostOperation && message == "CreateMultiple") output["Ids"] = rows.Select(row => row.Id).ToArray();
        return Make(
            scope, step, message, rows[0].Table, Guid.Empty, stage,
            new ParameterCollection { [Targets] = targets },
            output,
            WithTag(scope, ContextCopy.FromContext(rows[0].Variables)),
            scope.Parent,
            [], [],
            [.. rows.Select(row => StepImages.Pre(step, row.Before))],
            [.. rows.Select(row => StepImages.Post(step, stage == Stage.PostOperation ? row.After : null))],
            operationId);
    }

    /// <summary>Inside the transaction the parent is the context of stage 10, which holds that stage's variables.</summary>
    private PluginContext? EarlyContext(RequestScope scope, PipelineEvent row) => row.Message is "Create" or "Update" or "Delete"
        ? Make(
            scope, null, row.Message, row.Table, row.Id, Stage.MainOperation,
            ContextCopy.FromContext(row.Input), [],
            WithTag(scope, ContextCopy.FromContext(row.EarlyVariables)),
            scope.Parent, [], [], [], [], operationId: null)
        : scope.Parent;

    private PluginContext Make(
        RequestScope scope, PluginStep? step, string message, string? table, Guid id, int stage,
        ParameterCollection input, ParameterCollection output, ParameterCollection variables, PluginContext? parent,
        EntityImageCollection before, EntityImageCollection after,
        EntityImageCollection[] allBefore, EntityImageCollection[] allAfter, Guid? operationId)
    {
        var userId = step?.RunAs ?? scope.Caller.UserId;
        return new PluginContext
        {
            Stage = stage,
            Mode = step is { IsAsynchronous: true } ? 1 : 0,
            Depth = scope.Depth,
            MessageName = message,
            PrimaryEntityName = table ?? "none",
            PrimaryEntityId = id,
            InputParameters = input,
            OutputParameters = output,
            SharedVariables = variables,
            PreEntityImages = before,
            PostEntityImages = after,
            PreEntityImagesCollection = allBefore,
            PostEntityImagesCollection = allAfter,
            OwningExtension = step is null ? new EntityReference() : new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name },
            UserId = userId,
            InitiatingUserId = scope.Caller.InitiatingUserId,
            BusinessUnitId = scope.WithSession(session => engine.Users.Get(session, userId)).BusinessUnitId,
            CorrelationId = scope.CorrelationId,
            RequestId = scope.RequestId,
            OperationId = operationId ?? Guid.Empty,
            OperationCreatedOn = engine.Now,
            IsInTransaction = scope.Unit.HasBegun && step is not { IsAsynchronous: true },
            Parent = parent,
        };
    }

    private static ParameterCollection WithTag(RequestScope scope, ParameterCollection variables)
    {
        if (scope.Request.Parameters.TryGetValue(Tag, out object? tag)) variables[Tag] = tag;
        return variables;
    }
}
