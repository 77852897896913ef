using System;
using System.Collections.Generic;

namespace CrmCoaching.Data.Development;

/// <summary>The skills that an organisation starts with. It may change, add to and deactivate all of them.</summary>
public static class ShippedSkills
{
    public static IReadOnlyList<ShippedSkill> All { get; } =
    [
        new(
            new Guid("4d441f4f-1476-5048-b84e-5d0513d0246b"), "Preparing a meeting", "Going in with an aim, and with what the customer's side will ask.",
            [
                "Goes in without an aim for the meeting.",
                "Names an aim when asked, but does not know who else will be there.",
                "Sends an agenda with an aim that the customer has agreed to.",
                "Has questions ready for each person at the table, and a next step to propose.",
                "Prepares the meeting together with someone on the customer's side, so that it ends in a decision.",
            ]),
        new(
            new Guid("ac24d5a3-09b5-5d78-8e8d-fe0965645057"), "Discovering needs", "Finding out what the customer wants to change, and what it is worth to them.",
            [
                "Presents before asking anything.",
                "Asks what the customer wants, and takes the first answer.",
                "Asks on until the problem behind the wish is named.",
                "Gets the customer to put a number on the problem and to say who else feels it.",
                "Lets the customer see a need that they had not named, and has them say so to others.",
            ]),
        new(
            new Guid("139f91eb-f141-559b-a978-e40fa3ca3158"), "Listening", "Hearing what is said, and what is not.",
            [
                "Interrupts, and talks most of the time.",
                "Lets the customer finish, then goes on with the own script.",
                "Sums up what was said, and asks whether that is right.",
                "Stays silent long enough for the customer to think, and follows up on the one word that mattered.",
                "Names what the customer hesitates to say, so that they talk about it.",
            ]),
        new(
            new Guid("53e954fa-38c2-5026-bde4-472dd6f0ecd0"), "Showing value", "Connecting what is sold with what the customer gains.",
            [
                "Lists features.",
                "Names benefits that would fit any customer.",
                "Ties each point to a need that this customer has named.",
                "Builds the case for the change in the customer's own numbers.",
                "Has the customer present that case to their own people.",
            ]),
        new(
            new Guid("7862e65b-aacf-5343-b77c-0b3671547ba5"), "Handling objections", "Taking a no as a question.",
            [
                "Argues, or gives in at once.",
                "Answers the objection as it was spoken.",
                "Asks what lies behind it before answering.",
                "Answers with proof, and checks that the matter is settled.",
                "Raises the likely objection first, and settles it with the customer.",
            ]),
        new(
            new Guid("e6fea0f4-9e21-5051-9200-4f6c8055e2dd"), "Agreeing next steps", "Ending each talk with something that the customer will do, and when.",
            [
                "Ends with \"I will be in touch\".",
                "Names the own next step, without a date.",
                "Leaves with a date, and a task for both sides.",
                "Agrees the whole way to a signature with the people who decide.",
                "Has the customer drive that plan, and hears early when a date slips.",
            ]),
        new(
            new Guid("0dabf26f-3369-52e2-a6de-b999e40f1cca"), "Planning the territory", "Putting time where it brings most.",
            [
                "Works on whatever comes in.",
                "Has a list of customers, in no order.",
                "Ranks customers by what they could buy, and keeps time for the best of them.",
                "Keeps enough in every stage for the goals of the coming months.",
                "Reviews the plan by results, and gives up what does not pay.",
            ]),
    ];
}
