using CrmCoaching.Data.Tables;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>What people of the demo company write, in a few words.</summary>
internal sealed class Phrases(Random chance)
{
    private static readonly string[] Questions =
    [
        "What would make the next discovery call better than the last?", "Where did the customer do most of the talking?",
        "Which question have we not dared to ask yet?", "What is the customer's reason to act this quarter?",
        "How do you open when the buyer is short of time?", "What would you try if this deal were new?",
        "Who else has to say yes, and what do they need from us?", "How do you close a meeting so that a next step stands?",
    ];

    // Topics of the agenda that the solution ships: what is written under their names is shown again the next three times.
    private static readonly string[] Openings = ["How are you arriving?", "What went well"];
    private static readonly string[] Topics = ["One skill", "What works", "What customers say", "What to do differently"];

    private static readonly string[] Answers =
    [
        "Tried it in a role-play; the second round was much calmer.", "Will ask about the budget owner first, then show the numbers.",
        "We wrote down three open questions for the plant manager.", "Agreed to let the silence work after the price.",
        "Learnt that the pain is downtime, not price.", "Will summarise at the end and ask for the date.", "Went through the call together; the opening is the part to change.",
    ];

    private static readonly string[] StatusAnswers =
    [
        "Went through the stage and the close date.", "Waiting for the customer's purchasing.", "Offer is out; call planned.", "Value was corrected after the survey of the site.",
        "Date slipped because of their audit.",
    ];

    private static readonly string[] PraiseAnswers =
    [
        "Named what was done well and why it mattered.", "Talked about the weekend shift at the customer's and how it was handled.", "A good start: two new contacts in one account.",
    ];

    private static readonly string[] NextSteps =
    [
        "Customer sends the list of metering points", "Plant manager and finance meet us on site", "Customer checks the trial results with operations",
        "Purchasing confirms the terms", "Customer names the project lead",
    ];

    private static readonly string[] Drops = ["No budget before next year.", "They build it themselves.", "No answer for two months.", "Lost to the price of a competitor."];

    private static readonly string[] RepsPromises =
    [
        "Send the offer with two options", "Book the site visit", "Map who decides at the account", "Prepare the questions for the trial review",
        "Write the summary to the buyer", "Call back the three quiet accounts", "Ask the reference customer for a visit", "Tidy up the close dates",
    ];

    private static readonly string[] ManagersPromises =
    [
        "Come along to the site visit", "Get an answer on the discount", "Introduce the product specialist", "Free Thursday mornings of meetings",
        "Share the recording of a good discovery call", "Talk to service about the open ticket",
    ];

    private static readonly (string Kpi, double PerWeek, string Title)[] Measured =
    [
        ("calls_made", 2, "Call customers before ten"), ("meetings_held", 0.7, "Hold customer meetings on site"), ("sales_calls", 2.6, "Keep up calls and meetings"),
        ("stage_advances", 0.8, "Bring deals a stage further"), ("new_opportunities", 0.6, "Open new opportunities"),
    ];

    private static readonly (string Title, string Behaviour)[] Behaviours =
    [
        ("Ask about impact before showing anything", "Asks what the problem costs before the first slide."),
        ("Agree on the next step in every meeting", "Ends each meeting with a step, a date and a name."),
        ("Bring in a second contact", "Talks to somebody beside the buyer before the offer."),
        ("Let the customer talk", "Listens for at least half of the meeting."),
    ];

    private static readonly string[] Obstacles =
        ["A complaint took the week.", "The customer moved the meeting.", "I put it off.", "Waiting for a price from the factory.", "Too many small things at once."];

    private static readonly string[] Changes =
        ["Block an hour on Monday for it.", "Ask for two dates at once.", "Start with the smallest piece.", "Tell you by Wednesday if it gets stuck.", "Do it before the first mail."];

    private static readonly string[] Overrides =
        ["Short of time, we go on next week.", "Agreed on one thing only.", "The rep had to leave for a customer.", "Nothing else that matters more."];

    private static readonly string[] SharedNotes =
    [
        "Focus stays on discovery. Next time we look at one recorded call.", "Two things agreed, one of them mine.", "Pipeline is fine; energy goes into the next steps.",
        "We practised the opening and wrote it down.", "Short one today. The important deal has a next step.", "Talked about how to reach finance earlier.",
    ];

    private static readonly string[] StatusNotes = ["Went through the list of deals.", "Forecast updated.", "Dates checked, two deals corrected."];

    public string Question() => Pick(Questions);

    public string Opening() => Pick(Openings);

    public string Topic() => Pick(Topics);

    public string Answer(int block) => Pick(block switch
    {
        BlockChoice.ConnectAndPraise => PraiseAnswers,
        BlockChoice.StatusExceptions => StatusAnswers,
        _ => Answers,
    });

    public string NextStep() => Pick(NextSteps);

    public string Drop() => Pick(Drops);

    /// <summary>What somebody promises instead.</summary>
    public string Smaller() => $"{Pick(RepsPromises)}: the first part";

    public string RepsPromise() => Pick(RepsPromises);

    public string ManagersPromise() => Pick(ManagersPromises);

    /// <summary>A code of an input KPI, and how much of it an average rep does in a week.</summary>
    public (string Kpi, double PerWeek, string Title) MeasuredPromise() => Pick(Measured);

    public (string Title, string Behaviour) Behaviour() => Pick(Behaviours);

    public string Obstacle() => Pick(Obstacles);

    public string Change() => Pick(Changes);

    public string Override() => Pick(Overrides);

    public string Notes(PlannedMeeting one) => Pick(chance.NextDouble() < one.Habits.CoachingShare ? SharedNotes : StatusNotes);

    private T Pick<T>(T[] from) => from[chance.Next(from.Length)];
}
