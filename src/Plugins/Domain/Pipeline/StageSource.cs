namespace CrmCoaching.Domain.Pipeline;

/// <summary>Where an opportunity's stage is kept.</summary>
public enum StageSource
{
    None = 0,
    BusinessProcess = 1,
    SalesStage = 2,
    StepName = 3,
}
