using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Fills agendas and talks about them. Each writes what is theirs.</summary>
internal sealed class AgendaWriter(Crm crm, Deals deals, Phrases phrases, Random chance)
{
    private const double LeftOver = 0.12;
    private const double Coached = 0.35;

    /// <summary>The rep's agenda, handed in.</summary>
    public void HandIn(PlannedMeeting one)
    {
        var rep = crm.As(one.RepId);
        if (chance.NextDouble() < one.Habits.Deals)
        {
            Raise(rep, one, BlockChoice.StatusExceptions, null);
        }

        rep.Create(Item(one, BlockChoice.Coaching, phrases.Question(), 1));
        rep.Execute(new OrganizationRequest("coach_SubmitAgenda") { ["OneOnOne"] = new EntityReference(OneOnOneTable.LogicalName, one.Id) });
    }

    /// <summary>What is on the agenda, and what the manager brings along.</summary>
    public void Discuss(PlannedMeeting one)
    {
        var habits = one.Habits;
        var manager = crm.As(one.ManagerId);
        var waiting = Open(one.Id);
        if (waiting.Count == 0 && chance.NextDouble() < habits.Deals)
        {
            Raise(manager, one, BlockChoice.StatusExceptions, waiting);
        }

        if (habits.CoachingShare > Coached && waiting.All(item => item.Block != BlockChoice.Coaching))
        {
            waiting.Add(Create(manager, one, Item(one, BlockChoice.Coaching, phrases.Topic(), 2)));
        }

        if (chance.NextDouble() < habits.CoachingShare)
        {
            waiting.Add(Create(manager, one, Item(one, BlockChoice.ConnectAndPraise, phrases.Opening(), 0)));
        }

        foreach (var item in waiting.Where(_ => chance.NextDouble() >= LeftOver))
        {
            Close(one, item);
        }
    }

    private void Close(PlannedMeeting one, WaitingItem item)
    {
        var row = new Entity(AgendaItemTable.LogicalName, item.Id) { [AgendaItemTable.Notes] = phrases.Answer(item.Block) };
        if (item.Block == BlockChoice.Coaching && chance.NextDouble() < one.Habits.Practice)
        {
            row[AgendaItemTable.Practised] = true;
        }

        crm.As(item.Owner).Update(row);
        if (item.Deal is { } deal && deals.IsOpen(deal))
        {
            Decide(one, item, deal);
        }
        else
        {
            crm.As(item.Owner).Update(new Entity(AgendaItemTable.LogicalName, item.Id)
            {
                [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Inactive),
                [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.Discussed),
            });
        }
    }

    /// <summary>By the rep, whose deal it is.</summary>
    private void Decide(PlannedMeeting one, WaitingItem item, int deal)
    {
        var draw = chance.NextDouble();
        var decision = draw < 0.82 ? AgendaItemTable.DecisionChoice.Advance : draw < 0.93 ? AgendaItemTable.DecisionChoice.Park : AgendaItemTable.DecisionChoice.Drop;
        var request = new OrganizationRequest("coach_DecideOpportunity")
        {
            ["AgendaItem"] = new EntityReference(AgendaItemTable.LogicalName, item.Id),
            ["Decision"] = decision,
        };
        if (decision == AgendaItemTable.DecisionChoice.Drop)
        {
            request["Reason"] = phrases.Drop();
            deals.Drop(deal);
        }
        else
        {
            request["On"] = one.DayOf(crm.Now).AddDays(decision == AgendaItemTable.DecisionChoice.Park ? 30 + chance.Next(30) : 3 + chance.Next(12));
            request["NextStep"] = phrases.NextStep();
            deals.Discuss(deal, one.Habits.RescuedDeals);
        }

        crm.As(one.RepId).Execute(request);
    }

    /// <param name="waiting">To which it is added; null where nobody asks.</param>
    private void Raise(IOrganizationService by, PlannedMeeting one, int block, List<WaitingItem>? waiting)
    {
        var open = deals.Of(one.Rep.Index).Where(deal => deal.OpenedOn > crm.Now.AddDays(-150)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var deal = open[chance.Next(open.Count)];
        var item = Item(one, block, deal.Name, 3);
        item[AgendaItemTable.Opportunity] = new EntityReference(OpportunityTable.LogicalName, deal.Id);
        if (waiting is null)
        {
            if (!Open(one.Id).Exists(other => other.Deal == deal.Index))
            {
                by.Create(item);
            }
        }
        else
        {
            waiting.Add(Create(by, one, item) with { Deal = deal.Index });
        }
    }

    private static WaitingItem Create(IOrganizationService by, PlannedMeeting one, Entity item) =>
        new(by.Create(item), item.GetAttributeValue<OptionSetValue>(AgendaItemTable.Block).Value, one.ManagerId, null);

    private static Entity Item(PlannedMeeting one, int block, string title, int order) => new(AgendaItemTable.LogicalName)
    {
        [AgendaItemTable.OneOnOne] = new EntityReference(OneOnOneTable.LogicalName, one.Id),
        [AgendaItemTable.Block] = new OptionSetValue(block),
        [AgendaItemTable.Title] = title,
        [AgendaItemTable.Order] = order,
    };

    private List<WaitingItem> Open(Guid oneOnOne)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AgendaItemTable.Block, AgendaItemTable.OwnerId, AgendaItemTable.Opportunity),
        };
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.Equal, oneOnOne);
        query.Criteria.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Open);
        query.AddOrder(AgendaItemTable.Order, OrderType.Ascending);
        query.AddOrder(AgendaItemTable.Title, OrderType.Ascending);
        return [.. crm.Service.RetrieveMultiple(query).Entities.Select(row => new WaitingItem(
            row.Id,
            row.GetAttributeValue<OptionSetValue>(AgendaItemTable.Block)?.Value ?? BlockChoice.StatusExceptions,
            row.GetAttributeValue<EntityReference>(AgendaItemTable.OwnerId).Id,
            row.GetAttributeValue<EntityReference>(AgendaItemTable.Opportunity) is { } deal ? deals.IndexOf(deal.Id) : null))];
    }
}
