namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>What people of the demo company write about learning.</summary>
internal sealed class DevelopmentPhrases(Random chance)
{
    private static readonly string[] HowToCoachMe =
    [
        "Ask me first; I usually know, I just need time.", "Straight and short. I can take it.", "Show me once, then let me try.", "Written down beforehand, so that I can think.",
        "On the road after a visit, while it is fresh.",
    ];

    private static readonly string[] Motivators = ["Solving what others gave up on.", "Being the best in the region.", "Time with my family on Fridays.", "Learning the technical side.", "Seeing a plant run with what I sold."];

    private static readonly string[] Strengths = ["Listening to operators.", "Patience in long deals.", "Numbers and business cases.", "Opening doors.", "Keeping promises."];

    private static readonly string[] Recognitions = ["A word in private.", "In front of the team, please.", "A handwritten note.", "More responsibility, less applause."];

    private static readonly string[] AuditNotes = ["Seen at two customer visits.", "From three calls that we listened to.", "Role-play with the product specialist.", "Seen in the offer review."];

    private static readonly string[] Evidences =
        ["Asked about the effect before the solution.", "Let the customer finish, and summed up.", "Still jumps to the product early.", "Named the next step and the date.", "Brought finance in before the offer."];

    private static readonly (string Ambition, string[] Goals)[] Plans =
    [
        ("Lead large projects", ["Co-lead a project offer", "Present to a steering committee"]),
        ("Become a coach for new colleagues", ["Take a newcomer along for a month", "Hold a session on discovery"]),
        ("Know the analytics side", ["Pass the analytics course", "Win a first analytics deal"]),
        ("Move to key accounts", ["Write an account plan", "Run a yearly review with a customer"]),
    ];

    private static readonly string[] Observations =
    [
        "Good opening; the question about downtime turned the talk.", "Price came too early, we talked about it in the car.", "Brought two contacts together for the first time.",
        "Team shared what works against the low-cost offers.", "Listened to two recorded calls: more silence would help.", "Wants to grow into project sales; plan follows.",
    ];

    public string HowToCoach() => Pick(HowToCoachMe);

    public string Motivator() => Pick(Motivators);

    public string Strength() => Pick(Strengths);

    public string Recognition() => Pick(Recognitions);

    public string AuditNote() => Pick(AuditNotes);

    public string Evidence() => Pick(Evidences);

    public string Observation() => Pick(Observations);

    public (string Ambition, IReadOnlyList<string> Goals) Plan() => Pick(Plans);

    private T Pick<T>(T[] from) => from[chance.Next(from.Length)];
}
