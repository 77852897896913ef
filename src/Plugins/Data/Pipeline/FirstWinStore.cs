using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>Which of an account's opportunities was won first.</summary>
public sealed class FirstWinStore(IOrganizationService service)
{
    private const string Contact = "contact";

    /// <summary>More than one, so that the rule can decide between wins of one day.</summary>
    private const int EarliestWins = 5;

    /// <summary>
    /// The account that an opportunity counts for: its customer, or, when that is a person, the opportunity's
    /// account or else the one that the person belongs to.
    /// </summary>
    public Guid? AccountOf(OpportunityRow opportunity)
    {
        if (opportunity.Customer is not { } customer)
            return null;
        if (customer.LogicalName == AccountTable.LogicalName)
            return customer.Id;
        if (opportunity.ParentAccount is { } account)
            return account;

        var query = new QueryExpression(ContactTable.LogicalName) { ColumnSet = new ColumnSet(ContactTable.ParentCustomerId), TopCount = 1 };
        query.Criteria.AddCondition(ContactTable.Id, ConditionOperator.Equal, customer.Id);
        var parent = service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>(ContactTable.ParentCustomerId);
        return parent?.LogicalName == AccountTable.LogicalName ? parent.Id : null;
    }

    /// <summary>
    /// The account's stamps, with the account locked: two wins at the same time must not both be the first. The
    /// lock writes the date that is there already; the pointer would do too, but may name a row just deleted.
    /// </summary>
    /// <returns>Null when the account is gone, as when its deletion takes its opportunities along.</returns>
    public FirstWin? LockStamps(Guid account)
    {
        var stamps = Stamps(account);
        if (stamps is null)
            return null;

        service.Update(new Entity(AccountTable.LogicalName, account)
        {
            [AccountTable.FirstWonOn] = stamps.On?.ToDateTime(),
        });
        return Stamps(account);
    }

    /// <summary>The account's earliest won opportunities that have a close date.</summary>
    public IReadOnlyList<Win> EarliestWinsOf(Guid account)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityTable.ActualCloseDate, OpportunityTable.CreatedOn, OpportunityTable.ClosedOwner),
            TopCount = EarliestWins,
        };
        query.AddOrder(OpportunityTable.ActualCloseDate, OrderType.Ascending);
        query.AddOrder(OpportunityTable.CreatedOn, OrderType.Ascending);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, OpportunityTable.State.Won);
        query.Criteria.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.NotNull);
        query.AddLink(ContactTable.LogicalName, OpportunityTable.CustomerId, ContactTable.Id, JoinOperator.LeftOuter).EntityAlias = Contact;
        query.Criteria.AddFilter(CountsFor(account));
        return [.. service.RetrieveMultiple(query).Entities.Select(Win)];
    }

    public void Write(Guid account, FirstWin stamps) => service.Update(new Entity(AccountTable.LogicalName, account)
    {
        [AccountTable.FirstWonOn] = stamps.On?.ToDateTime(),
        [AccountTable.FirstWonBy] = RowValues.Reference(SystemUserTable.LogicalName, stamps.By),
        [AccountTable.FirstWonOpportunity] = RowValues.Reference(OpportunityTable.LogicalName, stamps.Opportunity),
    });

    public void MarkNewAccount(Guid opportunity, bool isFirst) => service.Update(new Entity(OpportunityTable.LogicalName, opportunity)
    {
        [OpportunityTable.NewAccount] = isFirst,
    });

    private FirstWin? Stamps(Guid account)
    {
        var query = new QueryExpression(AccountTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AccountTable.FirstWonOn, AccountTable.FirstWonBy, AccountTable.FirstWonOpportunity),
            TopCount = 1,
        };
        query.Criteria.AddCondition(AccountTable.Id, ConditionOperator.Equal, account);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? new FirstWin(row.Day(AccountTable.FirstWonOn), row.Lookup(AccountTable.FirstWonBy), row.Lookup(AccountTable.FirstWonOpportunity))
            : null;
    }

    /// <summary>The same as <see cref="AccountOf"/>, said to the database.</summary>
    private static FilterExpression CountsFor(Guid account)
    {
        var any = new FilterExpression(LogicalOperator.Or);
        any.AddCondition(OpportunityTable.CustomerId, ConditionOperator.Equal, account);

        var byOpportunity = any.AddFilter(LogicalOperator.And);
        byOpportunity.AddCondition(Contact, ContactTable.Id, ConditionOperator.NotNull);
        byOpportunity.AddCondition(OpportunityTable.ParentAccountId, ConditionOperator.Equal, account);

        var byPerson = any.AddFilter(LogicalOperator.And);
        byPerson.AddCondition(OpportunityTable.ParentAccountId, ConditionOperator.Null);
        byPerson.AddCondition(Contact, ContactTable.ParentCustomerId, ConditionOperator.Equal, account);
        return any;
    }

    private static Win Win(Entity row) => new(
        row.Id,
        row.Day(OpportunityTable.ActualCloseDate)!.Value,
        row.Instant(OpportunityTable.CreatedOn)!.Value,
        row.Lookup(OpportunityTable.ClosedOwner));
}
