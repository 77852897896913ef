using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>The instance of a business process that speaks for an opportunity.</summary>
/// <param name="IsOfLead">Whether the process began with a lead.</param>
/// <param name="Active">Null when the stage was taken out of the process.</param>
/// <param name="Definition">The process of which it is an instance, where that is known.</param>
/// <param name="Path">The stages traversed so far, the earliest first.</param>
public sealed record DealProcess(Guid Id, bool IsOfLead, ProcessStage? Active, Guid? Definition, IReadOnlyList<Guid> Path)
{
    /// <summary>What another system wrote may lack the path; then it begins where the process stands.</summary>
    public string PathTo(Guid stage) => TraversedPath.After(Path.Count == 0 && Active is not null ? [Active.Id] : Path, stage);
}
