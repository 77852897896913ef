using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>What people do with opportunities, as the tests need it.</summary>
internal static class Sales
{
    public static Guid Contact(this IOrganizationService service, Guid? account = null)
    {
        var contact = new Entity(ContactTable.LogicalName) { ["lastname"] = "Customer" };
        if (account is { } id)
            contact[ContactTable.ParentCustomerId] = id.Reference(AccountTable.LogicalName);
        return service.Create(contact);
    }

    public static Guid OpportunityOf(this IOrganizationService service, EntityReference customer, Guid? owner = null, Action<Entity>? more = null)
    {
        var opportunity = new Entity(OpportunityTable.LogicalName) { [OpportunityTable.Name] = "Deal", [OpportunityTable.CustomerId] = customer };
        if (owner is { } id)
            opportunity[OpportunityTable.OwnerId] = id.Reference(SystemUserTable.LogicalName);
        more?.Invoke(opportunity);
        return service.Create(opportunity);
    }

    /// <summary>Closes an opportunity as won in one update.</summary>
    public static void Win(this IOrganizationService service, Guid opportunity, DateTime on, decimal value = 1000) =>
        service.Close(opportunity, OpportunityTable.State.Won, OpportunityTable.Status.Won, on, value);

    public static void Lose(this IOrganizationService service, Guid opportunity, DateTime on) =>
        service.Close(opportunity, OpportunityTable.State.Lost, OpportunityTable.Status.Canceled, on, value: null);

    public static void Reopen(this IOrganizationService service, Guid opportunity) =>
        service.Change(opportunity, row =>
        {
            row[OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.State.Open);
            row[OpportunityTable.StatusCode] = new OptionSetValue(OpportunityTable.Status.InProgress);
        });

    /// <summary>A call regarding an opportunity, made now.</summary>
    public static void CallAbout(this IOrganizationService service, Guid opportunity)
    {
        var call = service.Create(new Entity(PhoneCallTable.LogicalName) { ["regardingobjectid"] = opportunity.Reference(OpportunityTable.LogicalName) });
        service.Update(new Entity(PhoneCallTable.LogicalName, call)
        {
            [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallTable.State.Completed),
            [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallTable.Status.Made),
        });
    }

    public static void Change(this IOrganizationService service, Guid opportunity, Action<Entity> change)
    {
        var row = new Entity(OpportunityTable.LogicalName, opportunity);
        change(row);
        service.Update(row);
    }

    public static Entity Opportunity(this IOrganizationService service, Guid id) =>
        service.Retrieve(OpportunityTable.LogicalName, id, new ColumnSet(
            OpportunityTable.OpenedOwner, OpportunityTable.ClosedOwner, OpportunityTable.CycleDays, OpportunityTable.NewAccount,
            OpportunityTable.GrossProfit, OpportunityTable.GrossProfitBase, OpportunityTable.CostKnown));

    public static Entity Account(this IOrganizationService service, Guid id) =>
        service.Retrieve(AccountTable.LogicalName, id, new ColumnSet(AccountTable.FirstWonOn, AccountTable.FirstWonBy, AccountTable.FirstWonOpportunity));

    public static DateTime Day(int month, int day) => new(2026, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    private static void Close(this IOrganizationService service, Guid opportunity, int state, int status, DateTime on, decimal? value) =>
        service.Change(opportunity, row =>
        {
            row[OpportunityTable.StateCode] = new OptionSetValue(state);
            row[OpportunityTable.StatusCode] = new OptionSetValue(status);
            row[OpportunityTable.ActualCloseDate] = on;
            if (value is { } amount)
                row[OpportunityTable.ActualValue] = new Money(amount);
        });
}
