using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Agendas;

/// <summary>An agenda item, or an image of one, in the domain's types.</summary>
public static class AgendaItemRow
{
    public static readonly string[] Columns =
    [
        AgendaItemTable.Title, AgendaItemTable.OneOnOne, AgendaItemTable.Opportunity, AgendaItemTable.StatusCode, AgendaItemTable.RaisedBy,
        AgendaItemTable.Decision, AgendaItemTable.CustomerNextStep, AgendaItemTable.DecisionDate,
    ];

    public static AgendaItem Of(Entity row) => new(
        row.Id,
        row.Text(AgendaItemTable.Title) ?? "",
        row.Lookup(AgendaItemTable.OneOnOne) ?? Guid.Empty,
        row.Lookup(AgendaItemTable.Opportunity),
        Status(row.Choice(AgendaItemTable.StatusCode)),
        row.Lookup(AgendaItemTable.RaisedBy),
        Kind(row.Choice(AgendaItemTable.Decision)) is var kind && kind != DecisionKind.None
            ? new OpportunityDecision(kind, row.Text(AgendaItemTable.CustomerNextStep), row.Day(AgendaItemTable.DecisionDate))
            : null);

    public static DecisionKind Kind(int? choice) => choice switch
    {
        AgendaItemTable.DecisionChoice.Advance => DecisionKind.Advance,
        AgendaItemTable.DecisionChoice.Park => DecisionKind.Park,
        AgendaItemTable.DecisionChoice.Drop => DecisionKind.Drop,
        _ => DecisionKind.None,
    };

    public static int Choice(DecisionKind kind) => kind switch
    {
        DecisionKind.Advance => AgendaItemTable.DecisionChoice.Advance,
        DecisionKind.Park => AgendaItemTable.DecisionChoice.Park,
        DecisionKind.Drop => AgendaItemTable.DecisionChoice.Drop,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing was decided."),
    };

    private static AgendaItemStatus Status(int? choice) => choice switch
    {
        AgendaItemTable.Status.Discussed => AgendaItemStatus.Discussed,
        AgendaItemTable.Status.CarriedOver => AgendaItemStatus.CarriedOver,
        _ => AgendaItemStatus.Open,
    };
}
