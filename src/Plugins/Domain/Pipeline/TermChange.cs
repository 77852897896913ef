namespace CrmCoaching.Domain.Pipeline;

/// <summary>What changed about an open opportunity.</summary>
public enum TermChange
{
    None = 0,
    Value = 1,
    CloseDate = 2,
    Owner = 3,
}
