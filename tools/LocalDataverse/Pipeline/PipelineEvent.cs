using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>One message about one row on its way through the stages; steps may change its parameters.</summary>
public sealed class PipelineEvent(string message, string? table, ParameterCollection input)
{
    public const string TargetName = "Target";

    public string Message { get; } = message;

    /// <summary>Logical name; null for messages without a table.</summary>
    public string? Table { get; } = table;

    /// <summary>Known from the start for existing rows; for new ones once the core has run, or as the caller chose it.</summary>
    public Guid Id { get; set; }
    public ParameterCollection Input { get; set; } = input;
    public ParameterCollection Output { get; set; } = [];

    /// <summary>Variables of stage 10, which the later stages see in their parent context.</summary>
    public ParameterCollection EarlyVariables { get; set; } = [];
    public ParameterCollection Variables { get; set; } = [];

    /// <summary>The row before the operation; empty columns are absent. Null where no step asked or there was none.</summary>
    public Entity? Before { get; set; }
    public Entity? After { get; set; }

    /// <summary>The target row of Create and Update.</summary>
    public Entity Target => (Entity)Input[TargetName];

    public static PipelineEvent ForTarget(string message, Entity target, ParameterCollection? others = null)
    {
        var input = others ?? [];
        input[TargetName] = target;
        return new PipelineEvent(message, target.LogicalName, input) { Id = target.Id };
    }

    public static PipelineEvent ForReference(string message, EntityReference target, ParameterCollection? others = null)
    {
        var input = others ?? [];
        input[TargetName] = target;
        return new PipelineEvent(message, target.LogicalName, input) { Id = target.Id };
    }
}
