using System.Collections.Generic;
using System.Globalization;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Filters;

namespace CrmCoaching.Data.Kpis;

/// <summary>The KPIs that an organisation starts with, operands first. Nothing here is special: they are rows like any other.</summary>
public static class ShippedKpis
{
    private static readonly string[] Keys =
        [OpportunityTable.StateCode, OpportunityTable.NewAccount, OpportunityTable.CostKnown, StageChangeTable.Direction, PhoneCallTable.DirectionCode];

    private static readonly FilterCondition Won = Is(OpportunityTable.StateCode, OpportunityTable.State.Won);

    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        KpiDefinition.Read(Output("revenue", "Revenue", 10, KpiUnit.Money, headline: true), Closed(AggregateKind.Sum, OpportunityTable.ActualValueBase, Won)),
        KpiDefinition.Calculated(Output("revenue_growth", "Revenue growth", 20, KpiUnit.Percent), KpiCalculation.Growth, "revenue", null),
        KpiDefinition.Read(
            Output("new_accounts", "New accounts", 30, KpiUnit.Number, headline: true),
            new KpiSource(AccountTable.LogicalName, AccountTable.FirstWonBy, AccountTable.FirstWonOn, DateBehavior.DateOnly)),
        KpiDefinition.Read(
            Output("new_account_revenue", "Revenue from new accounts", 40, KpiUnit.Money),
            Closed(AggregateKind.Sum, OpportunityTable.ActualValueBase, Won, Is(OpportunityTable.NewAccount, 1))),
        KpiDefinition.Read(Output("gross_profit", "Gross profit", 50, KpiUnit.Money), Closed(AggregateKind.Sum, OpportunityTable.GrossProfitBase, Won)),
        KpiDefinition.Read(
            Hidden("costed_revenue", "Revenue with known costs", 51, KpiUnit.Money),
            Closed(AggregateKind.Sum, OpportunityTable.ActualValueBase, Won, Is(OpportunityTable.CostKnown, 1))),
        KpiDefinition.Calculated(Output("gross_profit_pct", "Gross profit %", 60, KpiUnit.Percent), KpiCalculation.Ratio, "gross_profit", "costed_revenue"),
        KpiDefinition.Read(Hidden("won_count", "Won opportunities", 61, KpiUnit.Number), Closed(AggregateKind.Count, null, Won)),
        KpiDefinition.Read(
            Hidden("closed_count", "Closed opportunities", 62, KpiUnit.Number),
            Closed(AggregateKind.Count, null, OneOf(OpportunityTable.StateCode, OpportunityTable.State.Won, OpportunityTable.State.Lost))),
        KpiDefinition.Calculated(Output("win_rate", "Win rate", 70, KpiUnit.Percent), KpiCalculation.Ratio, "won_count", "closed_count"),
        KpiDefinition.Calculated(Output("average_deal", "Average deal", 80, KpiUnit.Money), KpiCalculation.Ratio, "revenue", "won_count"),

        KpiDefinition.Read(Input("new_opportunities", "New opportunities", 110, KpiUnit.Number, "revenue", "new_accounts"), Opened(AggregateKind.Count, null)),
        KpiDefinition.Read(
            Input("stage_advances", "Opportunities advanced", 120, KpiUnit.Number, "revenue", "win_rate"),
            new KpiSource(StageChangeTable.LogicalName, StageChangeTable.Rep, StageChangeTable.ChangedOn, DateBehavior.Utc)
                .Taking(AggregateKind.CountDistinct, StageChangeTable.Opportunity)
                .Where(AllOf(Is(StageChangeTable.Direction, StageChangeTable.DirectionChoice.Advance)), Keys)),
        KpiDefinition.Read(
            Input("calls_made", "Calls made", 130, KpiUnit.Number, "revenue", "new_accounts"),
            new KpiSource(PhoneCallTable.LogicalName, PhoneCallTable.OwnerId, PhoneCallTable.ActualEnd, DateBehavior.Utc)
                .Where(AllOf(Is(PhoneCallTable.StateCode, PhoneCallTable.State.Completed), Is(PhoneCallTable.DirectionCode, 1)), Keys)),
        KpiDefinition.Read(Input("meetings_held", "Meetings held", 140, KpiUnit.Number, "revenue", "new_accounts"), Meetings()),
        KpiDefinition.Calculated(
            Input("sales_calls", "Sales calls", 150, KpiUnit.Number, "revenue", "new_accounts", "new_account_revenue"), KpiCalculation.Sum, "calls_made", "meetings_held"),
        KpiDefinition.Read(Input("pipeline_created", "Pipeline created", 160, KpiUnit.Money, "revenue"), Opened(AggregateKind.Sum, OpportunityTable.EstimatedValueBase)),
        KpiDefinition.Read(
            Hidden("open_pipeline", "Open pipeline", 161, KpiUnit.Money),
            new KpiSource(OpportunityTable.LogicalName, OpportunityTable.OwnerId, OpportunityTable.EstimatedCloseDate, DateBehavior.DateOnly)
                .Taking(AggregateKind.Sum, OpportunityTable.EstimatedValueBase)
                .Where(AllOf(Is(OpportunityTable.StateCode, OpportunityTable.State.Open)), Keys)),
        KpiDefinition.Calculated(
            Input("pipeline_coverage", "Pipeline coverage", 170, KpiUnit.Number, "revenue"), KpiCalculation.Coverage, "open_pipeline", "revenue"),
    ];

    private static KpiSource Closed(AggregateKind aggregate, string? column, params FilterNode[] conditions) =>
        new KpiSource(OpportunityTable.LogicalName, OpportunityTable.ClosedOwner, OpportunityTable.ActualCloseDate, DateBehavior.DateOnly)
            .Taking(aggregate, column).Where(AllOf(conditions), Keys);

    private static KpiSource Opened(AggregateKind aggregate, string? column) =>
        new KpiSource(OpportunityTable.LogicalName, OpportunityTable.OpenedOwner, OpportunityTable.CreatedOn, DateBehavior.Utc).Taking(aggregate, column);

    /// <summary>With a customer attending, and not the appointment of a 1:1; that it is past, the period to date sees to.</summary>
    private static KpiSource Meetings()
    {
        FilterGroup customers = new(IsOr: true, [Party(AccountTable.LogicalName, AccountTable.Id), Party(ContactTable.LogicalName, ContactTable.Id), Party(LeadTable.LogicalName, LeadTable.Id)]);
        return new KpiSource(AppointmentTable.LogicalName, AppointmentTable.OwnerId, AppointmentTable.ScheduledEnd, DateBehavior.Utc).Where(
            AllOf(
                new FilterCondition(AppointmentTable.StateCode, "ne", [Text(AppointmentTable.State.Canceled)]),
                new FilterLink(
                    ActivityPartyTable.LogicalName, ActivityPartyTable.Activityid, AppointmentTable.Id, "any",
                    AllOf(
                        OneOf(
                            ActivityPartyTable.Participationtypemask,
                            ActivityPartyTable.ParticipationtypemaskChoice.RequiredAttendee, ActivityPartyTable.ParticipationtypemaskChoice.OptionalAttendee),
                        customers)),
                OwnOf(OneOnOneTable.Appointment),
                OwnOf(OneOnOneTable.BufferAppointment)),
            Keys);
    }

    private static FilterLink Party(string table, string id) => new(table, id, ActivityPartyTable.Partyid, "any", FilterGroup.Everything);

    private static FilterLink OwnOf(string column) => new(OneOnOneTable.LogicalName, column, AppointmentTable.Id, "not any", FilterGroup.Everything);

    private static FilterGroup AllOf(params FilterNode[] parts) => FilterGroup.AllOf(parts);

    private static FilterCondition Is(string column, int value) => new(column, FilterCondition.Equal, [Text(value)]);

    private static FilterCondition OneOf(string column, int first, int second) => new(column, FilterCondition.In, [Text(first), Text(second)]);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static KpiLabel Output(string code, string name, int order, KpiUnit unit, bool headline = false) =>
        new(code, name, KpiCategory.Output) { Order = order, Unit = unit, IsHeadline = headline };

    private static KpiLabel Hidden(string code, string name, int order, KpiUnit unit) =>
        new(code, name, KpiCategory.Output) { Order = order, Unit = unit, IsHidden = true };

    private static KpiLabel Input(string code, string name, int order, KpiUnit unit, params string[] feeds) =>
        new(code, name, KpiCategory.Input) { Order = order, Unit = unit, Feeds = feeds };
}
