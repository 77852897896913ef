namespace CrmCoaching.Cli.Seed.Story;

/// <summary>How a manager coaches. Shares and chances are from 0 to 1.</summary>
public sealed record Habits
{
    /// <summary>What colleagues would call this manager.</summary>
    public required string Known { get; init; }

    public required Rhythm Rhythm { get; init; }

    /// <summary>Of the best reps of the team, or of all where there is no difference.</summary>
    public required Fates Fates { get; init; }

    /// <summary>Of the others; null where all are treated alike.</summary>
    public Fates? FatesOfOthers { get; init; }

    /// <summary>Share of the talk that is coaching.</summary>
    public required double CoachingShare { get; init; }

    /// <summary>How many minutes it takes on average.</summary>
    public int Minutes { get; init; } = 30;

    /// <summary>Chance that a rep hands in the agenda a day before.</summary>
    public required double Agendas { get; init; }

    /// <summary>Chance that an opportunity is discussed, and decided about.</summary>
    public required double Deals { get; init; }

    /// <summary>Chance that something is practised instead of only talked about.</summary>
    public double Practice { get; init; }

    /// <summary>What a rep promises in a 1:1, on average.</summary>
    public required double PromisesOfRep { get; init; }

    public required double PromisesOfManager { get; init; }

    /// <summary>Chance that a rep's promise names a KPI or a behaviour.</summary>
    public required double Measurable { get; init; }

    /// <summary>Chance that a promise that is due is looked at.</summary>
    public required double Reviews { get; init; }

    public required double KeptByReps { get; init; }

    public required double KeptByManager { get; init; }

    /// <summary>Chance that a 1:1 that was held is documented at all, and how long after its end.</summary>
    public required double Documents { get; init; }

    public required TimeSpan DocumentsAfter { get; init; }

    /// <summary>Chance that the rep wraps up and so confirms.</summary>
    public required double Confirmed { get; init; }

    /// <summary>Chance of praise, and half of that of a customer's words, with each 1:1.</summary>
    public double Praise { get; init; }

    /// <summary>Joint sales work and the like, per quarter.</summary>
    public int OtherActivities { get; init; }

    /// <summary>Levels that a rep's focus skill grows in a quarter, on average.</summary>
    public double Growth { get; init; }

    /// <summary>Chance that a rep is audited when it is time.</summary>
    public required double Audits { get; init; }

    /// <summary>How reps agree on average, from 1 to 5, and how many of them answer.</summary>
    public required double Agreement { get; init; }

    public required double Answers { get; init; }

    /// <summary>How the manager agrees on the same about himself or herself.</summary>
    public required double SelfView { get; init; }

    /// <summary>What coaching adds in time to the share of deals that a rep wins, and to how much a rep does.</summary>
    public double WinLift { get; init; }

    public double ActivityLift { get; init; }

    /// <summary>Chance that a deal about to be lost is won because it was discussed.</summary>
    public double RescuedDeals { get; init; }
}
