using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>What the reps of a manager have won over the trailing twelve months, by who closed it. Two reads, whatever the number of wins.</summary>
public sealed class TeamWinStore(IOrganizationService service)
{
    private const int Months = 12;
    private const string Days = "days";
    private const string Wins = "wins";

    /// <param name="today">The last day, included.</param>
    public TeamWins Of(Guid manager, LocalDate today)
    {
        var counts = service.RetrieveMultiple(new FetchExpression(Distribution(manager, today).ToString(SaveOptions.DisableFormatting))).Entities
            .Where(row => row.Number<int>(Days) is not null)
            .GroupBy(row => row.Number<int>(Days)!.Value)
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Number<int>(Wins) ?? 0));
        return new TeamWins(counts, RepsOf(manager), Months);
    }

    private int RepsOf(Guid manager)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.Id) };
        query.Criteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        return service.RetrieveMultiple(query).Entities.Count;
    }

    /// <summary>How many wins took how many days: the median follows from it without reading a single win.</summary>
    private static XElement Distribution(Guid manager, LocalDate today) => new(
        "fetch",
        new XAttribute("aggregate", "true"),
        new XElement(
            "entity",
            new XAttribute("name", OpportunityTable.LogicalName),
            new XElement("attribute", new XAttribute("name", OpportunityTable.CycleDays), new XAttribute("alias", Days), new XAttribute("groupby", "true")),
            new XElement("attribute", new XAttribute("name", OpportunityTable.Id), new XAttribute("alias", Wins), new XAttribute("aggregate", "count")),
            new XElement(
                "filter",
                Condition(OpportunityTable.StateCode, "eq", OpportunityTable.State.Won),
                Condition(OpportunityTable.CycleDays, "not-null", null),
                Condition(OpportunityTable.ActualCloseDate, "on-or-after", today.AddMonths(-Months).AddDays(1)),
                Condition(OpportunityTable.ActualCloseDate, "on-or-before", today)),
            new XElement(
                "link-entity",
                new XAttribute("name", SystemUserTable.LogicalName),
                new XAttribute("from", SystemUserTable.Id),
                new XAttribute("to", OpportunityTable.ClosedOwner),
                new XElement("filter", Condition(SystemUserTable.ParentSystemUserId, "eq", manager)))));

    private static XElement Condition(string column, string name, object? value) => new(
        "condition",
        new XAttribute("attribute", column),
        new XAttribute("operator", name),
        value is null ? null : new XAttribute("value", Convert.ToString(value, CultureInfo.InvariantCulture)!));
}
