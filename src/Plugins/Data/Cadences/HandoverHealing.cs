using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>
/// Finds what was not handed over when a rep's manager changed: because that failed, because it was changed past every step, because the new manager got the
/// role only later, or because the history is long. A day on which all is where it belongs costs four reads, whatever the number of reps.
/// </summary>
public sealed class HandoverHealing(IOrganizationService service) : IMaintenanceJob
{
    private const string RepAlias = "rep";

    public string Name => "HandoverHealing";

    public JobOutcome Run(MaintenanceRun run)
    {
        var astray = Astray(run.NowUtc).Concat(Noted()).Distinct().Select(id => id.ToString("D"))
            .Where(rep => run.Watermark is null || string.CompareOrdinal(rep, run.Watermark) > 0)
            .OrderBy(rep => rep, StringComparer.Ordinal).ToList();
        var handover = new Handover(service, run.NowUtc);
        var written = 0;
        var mark = run.Watermark ?? "";
        for (var next = 0; next < astray.Count; next++)
        {
            written += handover.Of(Guid.Parse(astray[next]), former: null, run.HasTime, out var isThrough);
            if (!isThrough)
                return new JobOutcome(written, mark);

            mark = astray[next];
            if (next + 1 < astray.Count && !run.HasTime())
                return new JobOutcome(written, mark);
        }

        return new JobOutcome(written, null);
    }

    private IEnumerable<Guid> Astray(DateTime nowUtc) =>
        Reps(CadenceTable.LogicalName, CadenceTable.Rep, Condition(CadenceTable.StateCode, "eq", CadenceTable.State.Active), OfAnother(CadenceTable.Manager))
            .Concat(Reps(
                OneOnOneTable.LogicalName, OneOnOneTable.Rep,
                new XElement(
                    "condition", new XAttribute("attribute", OneOnOneTable.StatusCode), new XAttribute("operator", "in"),
                    new XElement("value", OneOnOneTable.Status.Planned), new XElement("value", OneOnOneTable.Status.Preparing)),
                Condition(OneOnOneTable.ScheduledStart, "gt", nowUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                OfAnother(OneOnOneTable.Manager)))
            .Concat(Reps(
                CommitmentTable.LogicalName, CommitmentTable.Rep,
                Condition(CommitmentTable.StateCode, "eq", CommitmentTable.State.Active),

                // Of the two people one is the rep; the other must be the manager. Those of a rep who has left stay as they are.
                OfRep(SystemUserTable.IsDisabled, "eq", 0), OfRep(SystemUserTable.ParentSystemUserId, "not-null", null),
                NotTheManager(CommitmentTable.OwningUser), NotTheManager(CommitmentTable.Counterpart)));

    /// <summary>The users of whom it is noted that their handover is not through.</summary>
    private IEnumerable<Guid> Noted()
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.Id) };
        query.Criteria.AddCondition(SystemUserTable.OpenHandover, ConditionOperator.NotNull);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        return service.Rows(query).Select(row => row.Id);
    }

    /// <summary>Rows of a pair whose manager is not the rep's, or whose rep has left. A rep without a manager waits for one.</summary>
    private static XElement OfAnother(string manager) => new(
        "filter", new XAttribute("type", "or"),
        OfRep(SystemUserTable.IsDisabled, "eq", 1),
        new XElement("filter", OfRep(SystemUserTable.ParentSystemUserId, "not-null", null), NotTheManager(manager)));

    /// <summary>Columns of two tables can be compared in FetchXML alone.</summary>
    private static XElement NotTheManager(string person) => new(
        "condition", new XAttribute("attribute", person), new XAttribute("operator", "ne"),
        new XAttribute("valueof", RowValues.Of(RepAlias, SystemUserTable.ParentSystemUserId)));

    private static XElement OfRep(string column, string name, object? value)
    {
        var condition = Condition(column, name, value);
        condition.Add(new XAttribute("entityname", RepAlias));
        return condition;
    }

    private static XElement Condition(string column, string name, object? value) => new(
        "condition", new XAttribute("attribute", column), new XAttribute("operator", name),
        value is null ? null : new XAttribute("value", value));

    /// <summary>The reps of some rows: one read per 5,000 of them.</summary>
    private IEnumerable<Guid> Reps(string table, string rep, params XElement[] conditions)
    {
        var fetch = new XElement(
            "fetch", new XAttribute("distinct", "true"),
            new XElement(
                "entity", new XAttribute("name", table),
                new XElement("attribute", new XAttribute("name", rep)),
                new XElement("order", new XAttribute("attribute", rep)),
                new XElement("filter", conditions),
                new XElement(
                    "link-entity", new XAttribute("name", SystemUserTable.LogicalName), new XAttribute("from", SystemUserTable.Id),
                    new XAttribute("to", rep), new XAttribute("alias", RepAlias))));
        return service.Rows(fetch).Select(row => row.Lookup(rep)).OfType<Guid>();
    }
}
