namespace CrmCoaching.Domain.Pipeline;

public enum StageDirection
{
    None = 0,
    Advance = 1,
    Back = 2,
}
