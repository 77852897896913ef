namespace CrmCoaching.Domain.Pipeline;

/// <summary>Where an opportunity keeps its stage, by the same order of sources in which changes are recorded.</summary>
/// <param name="Process">Its business process; null without one.</param>
/// <param name="Columns">Its own columns.</param>
public sealed record DealStage(DealProcess? Process, StageColumns Columns)
{
    /// <summary>The source of the last change recorded for it.</summary>
    public StageSource LastRecorded { get; init; }

    /// <summary>A phase's name is free text. So an opportunity that has no stage yet gets one of the choices.</summary>
    public StageSource Source =>
        Process is not null ? StageSource.BusinessProcess
        : Columns.SalesStage is null && !string.IsNullOrWhiteSpace(Columns.StepName) ? StageSource.StepName
        : StageSource.SalesStage;

    /// <summary>Whether the phase's name stands beside a choice, which every opportunity may have from its creation.</summary>
    public bool HasPhaseToo => Source == StageSource.SalesStage && !string.IsNullOrWhiteSpace(Columns.StepName);

    /// <summary>As it is shown; null when it has none.</summary>
    public string? Name => Process is { Active: null } ? null : CurrentStage.Of(Process?.Active, Columns).Name;

    public bool IsAt(string name) => Name is not null && StageMove.Same(Name, name);

    public bool IsAt(StageOption option) => Source switch
    {
        StageSource.BusinessProcess => option.Stage == Process!.Active?.Id,
        StageSource.SalesStage => option.Number == Columns.SalesStage,
        _ => IsAt(option.Name),
    };

    /// <summary>
    /// The name of the phase that goes with a choice where changes are recorded by the phase: unless that follows, nothing
    /// would be recorded. A phase that was numbered as the platform does, from 1, stays numbered.
    /// </summary>
    /// <returns>Null where the phase stays as it is.</returns>
    public string? PhaseWith(StageOption option) =>
        !HasPhaseToo || StageSourceRule.Counts(StageSource.SalesStage, hasProcess: false, LastRecorded) ? null
        : char.IsDigit(Columns.StepName!.TrimStart()[0]) ? $"{option.Number + 1}-{option.Name}"
        : option.Name;
}
