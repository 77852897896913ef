namespace CrmCoaching.Domain.Pipeline;

/// <summary>A change of stage in the history.</summary>
public sealed record RecordedStage(string From, string To, StageSource Source);
