namespace CrmCoaching.Cli.Seed.Story;

/// <summary>The habits of the demo company's managers, by their index in the cast.</summary>
public static class ManagerHabits
{
    private static readonly IReadOnlyList<Habits> All =
    [
        Steady, Firefighter, StatusChecker, StarGazer, WithoutPaperwork, Newcomer, Leaver,
    ];

    public static Habits Of(int manager) => All[manager];

    private static Habits Steady => new()
    {
        Known = "steady coach",
        Rhythm = Rhythm.Weekly,
        Fates = new Fates(Held: 0.87, Moved: 0.08, CalledOff: 0.02, CalledOffLate: 0.01),
        CoachingShare = 0.8, Agendas = 0.88, Deals = 0.55, Practice = 0.4,
        PromisesOfRep = 2.1, PromisesOfManager = 1.1, Measurable = 0.6, Reviews = 0.97, KeptByReps = 0.85, KeptByManager = 0.92,
        Documents = 1, DocumentsAfter = TimeSpan.FromMinutes(25), Confirmed = 0.95,
        Praise = 0.45, OtherActivities = 14, Audits = 1, Growth = 1,
        Agreement = 4.3, Answers = 1, SelfView = 4.1,
        WinLift = 0.16, ActivityLift = 0.25, RescuedDeals = 0.3,
    };

    private static Habits Firefighter => new()
    {
        Known = "firefighter",
        Rhythm = Rhythm.EveryTwoWeeks,
        Fates = new Fates(Held: 0.28, Moved: 0.2, PutOff: 0.17, CalledOff: 0.05, CalledOffLate: 0.13),
        CoachingShare = 0.42, Minutes = 22, Agendas = 0.25, Deals = 0.6,
        PromisesOfRep = 1.4, PromisesOfManager = 0.8, Measurable = 0.25, Reviews = 0.45, KeptByReps = 0.55, KeptByManager = 0.35,
        Documents = 0.85, DocumentsAfter = TimeSpan.FromHours(9), Confirmed = 0.5,
        Praise = 0.08, OtherActivities = 3, Audits = 0.5, Growth = 0,
        Agreement = 2.6, Answers = 0.6, SelfView = 3.7,
        WinLift = -0.06, ActivityLift = -0.08, RescuedDeals = 0.05,
    };

    private static Habits StatusChecker => new()
    {
        Known = "status-checker",
        Rhythm = Rhythm.EveryTwoWeeks,
        Fates = new Fates(Held: 0.9, Moved: 0.05, CalledOff: 0.02),
        CoachingShare = 0.18, Agendas = 0.5, Deals = 0.9,
        PromisesOfRep = 1, PromisesOfManager = 0.1, Measurable = 0.35, Reviews = 0.7, KeptByReps = 0.6, KeptByManager = 0.5,
        Documents = 1, DocumentsAfter = TimeSpan.FromMinutes(50), Confirmed = 0.75,
        Praise = 0.05, OtherActivities = 4, Audits = 0.6, Growth = 0.1,
        Agreement = 2.9, Answers = 0.95, SelfView = 4.2,
        ActivityLift = 0.06, RescuedDeals = 0.03,
    };

    private static Habits StarGazer => new()
    {
        Known = "star-gazer",
        Rhythm = Rhythm.EveryTwoWeeks,
        Fates = new Fates(Held: 0.92, Moved: 0.05),
        FatesOfOthers = new Fates(Held: 0.2, PutOff: 0.1, CalledOff: 0.1, CalledOffLate: 0.25),
        CoachingShare = 0.72, Agendas = 0.6, Deals = 0.5, Practice = 0.2,
        PromisesOfRep = 1.8, PromisesOfManager = 1, Measurable = 0.5, Reviews = 0.8, KeptByReps = 0.75, KeptByManager = 0.75,
        Documents = 0.95, DocumentsAfter = TimeSpan.FromMinutes(80), Confirmed = 0.8,
        Praise = 0.3, OtherActivities = 8, Audits = 0.8, Growth = 0.5,
        Agreement = 3.2, Answers = 0.97, SelfView = 4,
        WinLift = 0.12, ActivityLift = 0.18, RescuedDeals = 0.2,
    };

    private static Habits WithoutPaperwork => new()
    {
        Known = "paperwork-free",
        Rhythm = Rhythm.EveryTwoWeeks,
        Fates = new Fates(Held: 0.88, Moved: 0.08),
        CoachingShare = 0.68, Agendas = 0.4, Deals = 0.45, Practice = 0.35,
        PromisesOfRep = 1.3, PromisesOfManager = 0.7, Measurable = 0.3, Reviews = 0.5, KeptByReps = 0.7, KeptByManager = 0.8,
        Documents = 0.6, DocumentsAfter = TimeSpan.FromHours(60), Confirmed = 0.6,
        Praise = 0.15, OtherActivities = 9, Audits = 0.6, Growth = 0.5,
        Agreement = 3.9, Answers = 0.95, SelfView = 3.6,
        WinLift = 0.09, ActivityLift = 0.1, RescuedDeals = 0.2,
    };

    private static Habits Newcomer => new()
    {
        Known = "newcomer",
        Rhythm = Rhythm.Weekly,
        Fates = new Fates(Held: 0.78, Moved: 0.12, PutOff: 0.04, CalledOff: 0.03),
        CoachingShare = 0.6, Agendas = 0.7, Deals = 0.5, Practice = 0.25,
        PromisesOfRep = 1.9, PromisesOfManager = 1.2, Measurable = 0.45, Reviews = 0.85, KeptByReps = 0.72, KeptByManager = 0.8,
        Documents = 0.97, DocumentsAfter = TimeSpan.FromMinutes(100), Confirmed = 0.85,
        Praise = 0.25, OtherActivities = 8, Audits = 0.9, Growth = 0.4,
        Agreement = 3.7, Answers = 0.97, SelfView = 3.2,
        WinLift = 0.08, ActivityLift = 0.14, RescuedDeals = 0.2,
    };

    /// <summary>Who led the newcomer's team before.</summary>
    private static Habits Leaver => new()
    {
        Known = "leaver",
        Rhythm = Rhythm.EveryTwoWeeks,
        Fates = new Fates(Held: 0.5, Moved: 0.05, CalledOff: 0.1, CalledOffLate: 0.1),
        CoachingShare = 0.4, Agendas = 0.3, Deals = 0.6,
        PromisesOfRep = 1.2, PromisesOfManager = 0.4, Measurable = 0.3, Reviews = 0.5, KeptByReps = 0.6, KeptByManager = 0.5,
        Documents = 0.9, DocumentsAfter = TimeSpan.FromHours(5), Confirmed = 0.6,
        Praise = 0.1, OtherActivities = 3, Audits = 0.4, Growth = 0.1,
        Agreement = 3, Answers = 0.9, SelfView = 3.4,
    };
}
