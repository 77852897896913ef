using LocalDataverse.Faults;
using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>WinOpportunity and LoseOpportunity: a completed closing activity, and the opportunity with its state and actual values.</summary>
public sealed class CloseOpportunityHandler : IMessageHandler
{
    private const string Close = "OpportunityClose";
    private const string Opportunity = "opportunity";
    private const int Open = 0;
    private const int Won = 1;
    private const int Lost = 2;
    private readonly bool isWin;

    private CloseOpportunityHandler(bool isWin) => this.isWin = isWin;

    public static CloseOpportunityHandler Win() => new(true);

    public static CloseOpportunityHandler Lose() => new(false);

    public string Message => isWin ? "WinOpportunity" : "LoseOpportunity";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var close = scope.Request.Get<Entity>(Close);
        close.LogicalName = "opportunityclose";
        References.CheckNames(scope, close);
        References.ResolveLookups(scope, close);
        var opportunity = close.GetAttributeValue<EntityReference>("opportunityid")
            ?? throw Fault.Of(ErrorCode.InvalidArgument, "The closing activity names no opportunity in opportunityid.");
        var status = scope.Request.Get<OptionSetValue>("Status");
        scope.Observe(Opportunity, 1);
        // Steps know these messages by shorter names.
        var row = new PipelineEvent(isWin ? "Win" : "Lose", Opportunity, scope.Request.Parameters) { Id = opportunity.Id };
        scope.Engine.Events.Run(scope, row, one => Run(scope, opportunity.Id, (Entity)one.Input[Close], status));
        return isWin ? new WinOpportunityResponse() : new LoseOpportunityResponse();
    }

    private void Run(RequestScope scope, Guid id, Entity close, OptionSetValue status)
    {
        var table = scope.Catalog.Table(Opportunity);
        var before = scope.Rows.Read(scope.Session, table, id) ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, Opportunity, id);
        if (before.GetAttributeValue<OptionSetValue>(StateRules.State)?.Value != Open) throw Fault.Of(ErrorCode.OpportunityIsAlreadyClosed);

        var local = TimeZoneInfo.ConvertTimeFromUtc(scope.Now, scope.User.TimeZone);
        if (!close.Contains("actualend")) close["actualend"] = scope.Now;
        if (!close.Contains("actualrevenue") && isWin && before.GetAttributeValue<Money>("estimatedvalue") is { } estimate) close["actualrevenue"] = estimate;
        if (!close.Contains("transactioncurrencyid") && before.GetAttributeValue<EntityReference>("transactioncurrencyid") is { } currency)
            close["transactioncurrencyid"] = currency;

        var closed = new Entity(Opportunity, id)
        {
            [StateRules.State] = new OptionSetValue(isWin ? Won : Lost),
            ["actualclosedate"] = close.GetAttributeValue<DateTime?>("actualend") is { } end ? LocalDay(end, scope.User.TimeZone) : local.Date,
        };
        if (status.Value >= 0) closed[StateRules.Status] = status;
        if (close.GetAttributeValue<Money>("actualrevenue") is { } revenue) closed["actualvalue"] = new Money(revenue.Value);
        CreateOperation.Run(scope, [PipelineEvent.ForTarget("Create", close)]);
        UpdateOperation.Run(scope, [PipelineEvent.ForTarget("Update", closed)]);
    }

    // A time of day is the caller's instant; midnight without zone is a day that somebody chose.
    private static DateTime LocalDay(DateTime end, TimeZoneInfo zone) =>
        end.Kind == DateTimeKind.Utc && end.TimeOfDay != TimeSpan.Zero ? TimeZoneInfo.ConvertTimeFromUtc(end, zone).Date : end.Date;
}
