namespace CrmCoaching.Domain.Pipeline;

/// <summary>A change of stage and the column in which it shows.</summary>
public sealed record SeenMove(StageSource Source, StageMove Move);
