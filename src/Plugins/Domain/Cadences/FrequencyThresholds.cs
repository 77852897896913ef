namespace CrmCoaching.Domain.Cadences;

/// <summary>From where on which frequency is recommended.</summary>
/// <param name="WeeklyUnderDays">Below this median of days from creation to win: weekly.</param>
/// <param name="TwoWeeksUpToDays">Up to this one: every two weeks; over it: monthly.</param>
/// <param name="WeeklyFromWins">From so many wins per rep and month: weekly, however long they take.</param>
/// <param name="FewWins">Under so many wins of the team nothing can be told from them.</param>
public sealed record FrequencyThresholds(int WeeklyUnderDays, int TwoWeeksUpToDays, int WeeklyFromWins, int FewWins)
{
    public static FrequencyThresholds Default { get; } = new(30, 90, 20, 5);
}
