using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Development;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Kpis.Scorecards;
using static CrmCoaching.Domain.Agendas.AgendaBlock;
using static CrmCoaching.Domain.Agendas.QuestionStep;

namespace CrmCoaching.Data.Agendas;

/// <summary>The questions that an organisation starts with: open, and turned to what comes next.</summary>
public static class ShippedQuestions
{
    private static readonly Guid Preparing = Skill("Preparing a meeting");
    private static readonly Guid Discovering = Skill("Discovering needs");
    private static readonly Guid Listening = Skill("Listening");
    private static readonly Guid Value = Skill("Showing value");
    private static readonly Guid Objections = Skill("Handling objections");
    private static readonly Guid NextSteps = Skill("Agreeing next steps");
    private static readonly Guid Territory = Skill("Planning the territory");

    public static IReadOnlyList<ShippedQuestion> All { get; } =
    [
        new("praise-proud", ConnectAndPraise, Ask, "What are you proud of since we last spoke?"),
        new("praise-energy", ConnectAndPraise, Ask, "What gives you energy at the moment, and what takes it?"),
        new("praise-repeat", ConnectAndPraise, Ask, "Which of your successes would you like to repeat, and what would it take?") { Depth = Depth.Glance },
        new("praise-help", ConnectAndPraise, Ask, "What would make the coming weeks easier for you?") { Depth = Depth.DeepDive },
        new("praise-seen", ConnectAndPraise, Observe, "Here is something I saw you do well, and what it changed for the customer."),
        new("praise-tell", ConnectAndPraise, Tell, "I would like the team to learn this from you. How could we do that?"),

        new("kept-learned", AgendaBlock.Commitments, Ask, "What did you learn from what you tried?"),
        new("kept-mine", AgendaBlock.Commitments, Ask, "What of mine did you still need, and by when?"),
        new("kept-way", AgendaBlock.Commitments, Ask, "What stood in the way, and what will you change so that it does not next time?") { Depth = Depth.Inspect },
        new("kept-size", AgendaBlock.Commitments, Ask, "Which of our promises was too big, and what would its first step be?") { Depth = Depth.DeepDive },
        new("kept-seen", AgendaBlock.Commitments, Observe, "The numbers show this much of what we agreed. How do you read them?"),
        new("kept-tell", AgendaBlock.Commitments, Tell, "Let us renew only what we both still believe in. Which one would you drop?"),

        new("coach-next", Coaching, Ask, "In which conversation of the coming days would getting better pay off most?"),
        new("coach-practise", Coaching, Ask, "How will you open that conversation? Try it on me now."),
        new("coach-seen", Coaching, Observe, "In the last meeting I noticed this. What were you aiming for?"),
        new("coach-tell", Coaching, Tell, "Here is what I have seen work in such a case. What of it fits you?"),
        new("coach-stretch", Coaching, Ask, "You are ahead. What would you attempt if you could not fail?") { Depth = Depth.Glance },
        new("coach-one", Coaching, Ask, "If you changed one habit this month, which would move the result most?") { Depth = Depth.Inspect },
        new("coach-funnel", Coaching, Ask, "At which stage do your opportunities lose their pace, and what could you do there first?") { Depth = Depth.DeepDive },
        new("coach-week", Coaching, Ask, "How should your week look for that to happen?") { Depth = Depth.DeepDive },

        new("skill-discovery-ask", Coaching, Ask, "What do you not know yet about this customer that would change your offer?") { Skill = Discovering },
        new("skill-discovery-next", Coaching, Ask, "Which question will you ask next time that you have avoided so far?") { Skill = Discovering },
        new("skill-discovery-see", Coaching, Observe, "I heard the answer come before the question was finished. What happens if you wait?") { Skill = Discovering },
        new("skill-discovery-tell", Coaching, Tell, "Try asking what it costs them to leave things as they are.") { Skill = Discovering },
        new("skill-qualify-ask", Coaching, Ask, "What will have to be true for this to be bought at all?") { Skill = Preparing },
        new("skill-qualify-next", Coaching, Ask, "Who else decides, and how will you get to meet them?") { Skill = Preparing },
        new("skill-qualify-see", Coaching, Observe, "This one has moved its date several times. What does that tell you?") { Skill = Territory },
        new("skill-qualify-tell", Coaching, Tell, "Letting one of these go would free the time for a better one.") { Skill = Territory },
        new("skill-value-ask", Coaching, Ask, "How will the customer explain the price to their own boss?") { Skill = Value },
        new("skill-value-next", Coaching, Ask, "Which figure of theirs will you bring to the next meeting?") { Skill = Value },
        new("skill-value-see", Coaching, Observe, "The offer listed what it does. Where does it say what they gain?") { Skill = Value },
        new("skill-negotiate-ask", Coaching, Ask, "What will you ask for in return if they ask for a lower price?") { Skill = Objections },
        new("skill-negotiate-next", Coaching, Ask, "Where does this negotiation end for you, and how will you know that you are there?") { Skill = Objections },
        new("skill-negotiate-see", Coaching, Observe, "The discount came before they had asked for it. What were you afraid of?") { Skill = Objections },
        new("skill-close-ask", Coaching, Ask, "What is the customer's next step, and on which day?") { Skill = NextSteps },
        new("skill-close-next", Coaching, Ask, "What would make it easy for them to say yes this month?") { Skill = NextSteps },
        new("skill-close-see", Coaching, Observe, "We left that meeting without a date. How could it have ended instead?") { Skill = NextSteps },
        new("skill-prospect-ask", Coaching, Ask, "Who would be glad to hear from you if they knew what you know?") { Skill = Territory },
        new("skill-prospect-next", Coaching, Ask, "Which hour of your week will belong to new contacts?") { Skill = Territory },
        new("skill-prospect-see", Coaching, Observe, "Your first message speaks of us. What would it say if it spoke of them?") { Skill = Territory },

        new("skill-prepare-see", Coaching, Observe, "You had answers ready for one person, and three were at the table. How will you prepare for the others?") { Skill = Preparing },
        new("skill-listen-ask", Coaching, Ask, "What did the customer not say in your last talk, and how will you find out?") { Skill = Listening },
        new("skill-listen-next", Coaching, Ask, "Where in your next talk will you stay silent, and what do you hope to hear?") { Skill = Listening },
        new("skill-listen-see", Coaching, Observe, "In that call you spoke most of the time. What might the customer have told you?") { Skill = Listening },

        new("kpi-revenue", Coaching, Ask, "Which two opportunities could still turn the month, and what do they need from you?") { Kpi = "revenue" },
        new("kpi-accounts", Coaching, Ask, "Which companies that do not know us yet will you approach first?") { Kpi = "new_accounts" },
        new("kpi-new-revenue", Coaching, Ask, "How will you win a first order from the customers you have just met?") { Kpi = "new_account_revenue" },
        new("kpi-profit", Coaching, Ask, "Where could you sell more of what earns more?") { Kpi = "gross_profit" },
        new("kpi-margin", Coaching, Ask, "What would let you hold the price next time?") { Kpi = "gross_profit_pct" },
        new("kpi-winrate", Coaching, Ask, "What do the ones you won have in common that the lost ones lacked?") { Kpi = "win_rate" },
        new("kpi-deal", Coaching, Ask, "Who else in the same company has the problem that you are solving?") { Kpi = "average_deal" },

        new("status-surprise", StatusExceptions, Ask, "What on this list surprised you, and what will you do about it?"),
        new("status-needed", StatusExceptions, Ask, "Where do you need a decision from me or from others?"),
        new("status-slip", StatusExceptions, Ask, "What has to happen, and by when, for this date to hold?") { Depth = Depth.Inspect },
        new("status-stuck", StatusExceptions, Ask, "Which of the stuck ones deserves your next hour, and which one your goodbye?") { Depth = Depth.DeepDive },
        new("status-seen", StatusExceptions, Observe, "This one has not been touched for a while. What is your plan for it?"),
        new("status-tell", StatusExceptions, Tell, "If nothing moves until we meet again, let us close it."),

        new("action-first", Actions, Ask, "What will you do first, and on which day?"),
        new("action-sign", Actions, Ask, "How will we both see that it worked?"),
        new("action-support", Actions, Ask, "What do you need from me so that it happens?") { Depth = Depth.DeepDive },
        new("action-seen", Actions, Observe, "I have heard three things that you want to do. Which of them will you keep?"),
        new("action-tell", Actions, Tell, "This is what I will do for you until then."),
    ];

    private static Guid Skill(string name) => ShippedSkills.All.Single(skill => skill.Name == name).Id;
}
