using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Praise, and what customers said, written down by the manager.</summary>
internal sealed class RecognitionWriter(Crm crm, Deals deals, Random chance)
{
    private static readonly string[] Praises =
    [
        "Kept calm when the buyer pushed on price.", "Found the person who really decides.", "Prepared the trial so well that operations asked for more.",
        "Helped a colleague with a difficult offer.", "Asked the question that nobody had asked.", "Came back from a lost deal with three lessons.",
        "Clean handover to service, without being asked.",
    ];

    private static readonly string[] Quotes =
    [
        "You were the only one who asked how our night shift works.", "We knew after the visit what we would get.", "Your numbers held when we checked them.",
        "It was good that you told us what it cannot do.", "You called back when you said you would.",
    ];

    public void Write(PlannedMeeting one)
    {
        var manager = crm.As(one.ManagerId);
        if (chance.NextDouble() < one.Habits.Praise)
        {
            var text = Pick(Praises);
            manager.Create(new Entity(PraiseTable.LogicalName)
            {
                [PraiseTable.Name] = text,
                [PraiseTable.Text] = text,
                [PraiseTable.Rep] = Crm.User(one.RepId),
                [PraiseTable.OneOnOne] = new EntityReference(OneOnOneTable.LogicalName, one.Id),
            });
        }

        if (chance.NextDouble() < one.Habits.Praise / 2)
        {
            manager.Create(Quote(one.Rep, Pick(Quotes)));
        }
    }

    private Entity Quote(Rep rep, string quote)
    {
        var row = new Entity(CustomerVoiceTable.LogicalName)
        {
            [CustomerVoiceTable.Name] = quote,
            [CustomerVoiceTable.Quote] = quote,
            [CustomerVoiceTable.Rep] = Crm.User(rep),
        };
        if (deals.Of(rep.Index) is { Count: > 0 } open)
        {
            row[CustomerVoiceTable.Opportunity] = new EntityReference(OpportunityTable.LogicalName, open[chance.Next(open.Count)].Id);
        }

        return row;
    }

    private string Pick(string[] from) => from[chance.Next(from.Length)];
}
