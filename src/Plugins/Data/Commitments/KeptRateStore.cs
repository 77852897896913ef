using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Commitments;

/// <summary>How people keep what they promise.</summary>
public sealed class KeptRateStore(IOrganizationService service)
{
    private const string Status = "status";
    private const string Count = "number";
    private const int Months = 12;

    /// <summary>What a manager promised to all of their reps, of what was due in the last twelve months. One read.</summary>
    /// <param name="manager">A manager, as the owner of commitments to others.</param>
    /// <param name="today">The last day that counts.</param>
    public KeptRate OfManager(Guid manager, LocalDate today)
    {
        var rows = service.RetrieveMultiple(new FetchExpression(Fetch(manager, today).ToString(SaveOptions.DisableFormatting))).Entities;
        int Of(int status) => rows
            .Where(row => (row[Status] as AliasedValue)?.Value is OptionSetValue found && found.Value == status)
            .Sum(row => Convert.ToInt32((row[Count] as AliasedValue)?.Value, CultureInfo.InvariantCulture));
        return new KeptRate(Of(CommitmentTable.Status.Kept), Of(CommitmentTable.Status.Missed));
    }

    private static XElement Fetch(Guid manager, LocalDate today) => new(
        "fetch",
        new XAttribute("aggregate", "true"),
        new XElement(
            "entity",
            new XAttribute("name", CommitmentTable.LogicalName),
            new XElement("attribute", new XAttribute("name", CommitmentTable.StatusCode), new XAttribute("groupby", "true"), new XAttribute("alias", Status)),
            new XElement("attribute", new XAttribute("name", CommitmentTable.Id), new XAttribute("aggregate", "count"), new XAttribute("alias", Count)),
            new XElement(
                "filter",
                Condition(CommitmentTable.OwnerId, "eq", manager.ToString("D", CultureInfo.InvariantCulture)),
                Condition(CommitmentTable.Rep, "ne", manager.ToString("D", CultureInfo.InvariantCulture)),
                Condition(CommitmentTable.DueOn, "on-or-after", today.AddMonths(-Months).ToString()),
                Condition(CommitmentTable.DueOn, "on-or-before", today.ToString()))));

    private static XElement Condition(string column, string comparison, string value) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), new XAttribute("value", value));
}
