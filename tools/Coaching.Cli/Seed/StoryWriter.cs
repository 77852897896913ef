using System.Globalization;
using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Cli.Seed;

/// <summary>Writes what happened into the CRM, each at its time, so that the solution's own steps keep the history.</summary>
internal sealed class StoryWriter(IOrganizationService service)
{
    public void Write(StoryEvent happening)
    {
        switch (happening)
        {
            case AccountOpened account: Write(account); break;
            case DealOpened deal: Write(deal); break;
            case StageMoved stage: UpdateDeal(stage.Deal, OpportunityTable.SalesStage, new OptionSetValue(stage.Stage)); break;
            case CloseDateMoved moved: UpdateDeal(moved.Deal, OpportunityTable.EstimatedCloseDate, Day(moved.ExpectedClose)); break;
            case DealWon won: Close(won.At, won.Deal, won.Value); break;
            case DealLost lost: Close(lost.At, lost.Deal, null); break;
            case CallMade call: Write(call); break;
            case MeetingHeld meeting: Write(meeting); break;
        }
    }

    public static Guid DealId(int index) => Id("deal", index);

    private static Guid Id(string kind, int index) => RowId.Of(kind, index.ToString(CultureInfo.InvariantCulture));

    private static EntityReference Owner(int rep) => new(SystemUserTable.LogicalName, CompanyWriter.RepId(rep));

    private static EntityReference Account(int account) => new(AccountTable.LogicalName, Id("account", account));

    private static EntityReference Contact(int account) => new(ContactTable.LogicalName, Id("contact", account));

    private static DateTime Day(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);

    private void Write(AccountOpened account)
    {
        service.Create(new Entity(AccountTable.LogicalName, Id("account", account.Account))
        {
            [AccountTable.Name] = account.Name,
            [AccountTable.OwnerId] = Owner(account.Rep),
        });
        service.Create(new Entity(ContactTable.LogicalName, Id("contact", account.Account))
        {
            ["lastname"] = account.Contact,
            ["parentcustomerid"] = Account(account.Account),
            ["ownerid"] = Owner(account.Rep),
        });
    }

    private void Write(DealOpened deal)
    {
        var id = DealId(deal.Deal);
        service.Create(new Entity(OpportunityTable.LogicalName, id)
        {
            [OpportunityTable.Name] = deal.Name,
            [OpportunityTable.CustomerId] = Account(deal.Account),
            [OpportunityTable.OwnerId] = Owner(deal.Rep),
            [OpportunityTable.EstimatedValue] = new Money(deal.Value),
            [OpportunityTable.EstimatedCloseDate] = Day(deal.ExpectedClose),
            ["isrevenuesystemcalculated"] = false,
            [OpportunityTable.SalesStage] = new OptionSetValue(0),
        });
        foreach (var (product, quantity) in deal.Items)
        {
            service.Create(new Entity(OpportunityProductTable.LogicalName)
            {
                [OpportunityProductTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, id),
                [OpportunityProductTable.ProductId] = new EntityReference(ProductTable.LogicalName, CompanyWriter.ProductId(product)),
                [OpportunityProductTable.UoMId] = new EntityReference(UoMTable.LogicalName, CompanyWriter.UnitId),
                [OpportunityProductTable.Quantity] = (decimal)quantity,
                ["ispriceoverridden"] = true,
                [OpportunityProductTable.PricePerUnit] = new Money(Cast.Products[product].Price),
            });
        }
    }

    private void UpdateDeal(int deal, string column, object value) =>
        service.Update(new Entity(OpportunityTable.LogicalName, DealId(deal)) { [column] = value });

    /// <param name="value">Null for a lost deal.</param>
    private void Close(DateTime at, int deal, decimal? value)
    {
        var close = new Entity(OpportunityCloseTable.LogicalName)
        {
            ["subject"] = value is null ? "Lost" : "Won",
            ["opportunityid"] = new EntityReference(OpportunityTable.LogicalName, DealId(deal)),
            ["actualend"] = at,
            ["actualrevenue"] = new Money(value ?? 0m),
        };
        service.Execute(value is null
            ? new LoseOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(OpportunityTable.Status.Canceled) }
            : new WinOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(OpportunityTable.Status.Won) });
    }

    private void Write(CallMade call)
    {
        var id = service.Create(new Entity(PhoneCallTable.LogicalName)
        {
            [PhoneCallTable.Subject] = "Call",
            [PhoneCallTable.DirectionCode] = true,
            [PhoneCallTable.From] = Parties(Owner(call.Rep)),
            [PhoneCallTable.To] = Parties(Contact(call.Account)),
            [PhoneCallTable.RegardingObjectId] = Account(call.Account),
            [PhoneCallTable.OwnerId] = Owner(call.Rep),
            [PhoneCallTable.ActualDurationMinutes] = call.Minutes,
            [PhoneCallTable.ActualEnd] = call.At,
        });
        service.Update(new Entity(PhoneCallTable.LogicalName, id)
        {
            [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallTable.State.Completed),
            [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallTable.Status.Made),
        });
    }

    private void Write(MeetingHeld meeting) => service.Create(new Entity(AppointmentTable.LogicalName)
    {
        ["subject"] = "Customer meeting",
        [AppointmentTable.ScheduledStart] = meeting.At,
        [AppointmentTable.ScheduledEnd] = meeting.At.AddMinutes(meeting.Minutes),
        ["organizer"] = Parties(Owner(meeting.Rep)),
        ["requiredattendees"] = Parties(Owner(meeting.Rep), Contact(meeting.Account)),
        [AppointmentTable.RegardingObjectId] = Account(meeting.Account),
        [AppointmentTable.OwnerId] = Owner(meeting.Rep),
    });

    private static EntityCollection Parties(params EntityReference[] people) =>
        new([.. people.Select(person => new Entity("activityparty") { ["partyid"] = person })]);
}
