namespace CrmCoaching.Cli.Seed.Story;

/// <summary>What becomes of planned 1:1s, as chances from 0 to 1. What is left of 1 is forgotten.</summary>
/// <param name="Moved">To another day of its week.</param>
/// <param name="PutOff">To the week after.</param>
/// <param name="CalledOff">In good time.</param>
/// <param name="CalledOffLate">Hours before.</param>
public sealed record Fates(double Held, double Moved = 0, double PutOff = 0, double CalledOff = 0, double CalledOffLate = 0)
{
    /// <param name="chance">From 0 to 1.</param>
    public Fate Draw(double chance) =>
        chance < Held ? Fate.Held
        : chance < Held + Moved ? Fate.Moved
        : chance < Held + Moved + PutOff ? Fate.PutOff
        : chance < Held + Moved + PutOff + CalledOff ? Fate.CalledOff
        : chance < Held + Moved + PutOff + CalledOff + CalledOffLate ? Fate.CalledOffLate
        : Fate.Forgotten;
}
