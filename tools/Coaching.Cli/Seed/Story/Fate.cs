namespace CrmCoaching.Cli.Seed.Story;

/// <summary>What becomes of a planned 1:1.</summary>
public enum Fate
{
    Held,
    Moved,
    PutOff,
    CalledOff,
    CalledOffLate,
    Forgotten,
}
