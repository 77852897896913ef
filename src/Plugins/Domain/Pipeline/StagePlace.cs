namespace CrmCoaching.Domain.Pipeline;

/// <summary>Where in the funnel a stage lies.</summary>
public enum StagePlace
{
    /// <summary>Nothing says where it lies.</summary>
    Unknown = 0,
    First = 1,
    Middle = 2,
    Last = 3,
}
