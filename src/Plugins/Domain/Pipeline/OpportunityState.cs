namespace CrmCoaching.Domain.Pipeline;

/// <summary>The platform's state of an opportunity. Reasons below it can be custom, so nothing here looks at them.</summary>
public enum OpportunityState
{
    Open = 0,
    Won = 1,
    Lost = 2,
}
