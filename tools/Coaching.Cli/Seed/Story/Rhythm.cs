namespace CrmCoaching.Cli.Seed.Story;

/// <summary>How often a manager means to meet each rep.</summary>
public enum Rhythm
{
    Weekly,
    EveryTwoWeeks,
    Monthly,
}
