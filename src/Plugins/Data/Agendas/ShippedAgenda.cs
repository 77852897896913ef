using System.Collections.Generic;
using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Data.Agendas;

/// <summary>The agenda that an organisation starts with: thirty minutes, most of them for coaching.</summary>
public static class ShippedAgenda
{
    public const string TemplateCode = "standard";
    public const string TemplateName = "Thirty minutes of coaching";
    public const string TemplateDescription = "Five blocks, of which coaching takes half of the time.";

    public static IReadOnlyList<ShippedTopic> Topics { get; } =
    [
        new("arrive", AgendaBlock.ConnectAndPraise, 2, "How are you arriving?", "Start with the person. The numbers have been read already."),
        new("praise", AgendaBlock.ConnectAndPraise, 2, "What went well", "Name one thing that was done well, and what it brought about."),
        new("kept", AgendaBlock.Commitments, 3, "What we promised each other", "Go through the open promises of both, yours first."),
        new("skill", AgendaBlock.Coaching, 8, "One skill", "Stay with the skill in focus. Practise it for some minutes rather than talk about it."),
        new("practice", AgendaBlock.Coaching, 3, "What works", "What one of you has seen work, and where it could be used next."),
        new("customer", AgendaBlock.Coaching, 2, "What customers say", "A sentence from a customer, in the customer's own words."),
        new("feedback", AgendaBlock.Coaching, 3, "What to do differently", "One observed behaviour, its effect, and what would help more."),
        new("exceptions", AgendaBlock.StatusExceptions, 4, "Where the pipeline surprised us", "Only what the list of changes does not explain by itself."),
        new("next", AgendaBlock.Actions, 3, "What each of us does next", "Who does what until when, and how it will show in the numbers."),
    ];
}
