using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>
/// Finds what was not handed over when a rep's manager changed: because that failed, because it was changed past every step, or because the new manager got the
/// role only later. A day on which all is where it belongs costs three reads, whatever the number of reps.
/// </summary>
public sealed class HandoverHealing(IOrganizationService service) : IMaintenanceJob
{
    private const string RepAlias = "rep";

    public string Name => "HandoverHealing";

    public JobOutcome Run(MaintenanceRun run)
    {
        var astray = Astray(run.NowUtc).Distinct().Select(id => id.ToString("D"))
            .Where(rep => run.Watermark is null || string.CompareOrdinal(rep, run.Watermark) > 0)
            .OrderBy(rep => rep, StringComparer.Ordinal).ToList();
        var handover = new Handover(service, run.NowUtc);
        var written = 0;
        for (var next = 0; next < astray.Count; next++)
        {
            written += handover.Of(Guid.Parse(astray[next]), former: null, run.HasTime);
            if (next + 1 < astray.Count && !run.HasTime())
                return new JobOutcome(written, astray[next]);
        }

        return new JobOutcome(written, null);
    }

    private IEnumerable<Guid> Astray(DateTime nowUtc)
    {
        var cadences = OfAnother(
            CadenceTable.LogicalName, CadenceTable.Rep, CadenceTable.Manager, Condition(CadenceTable.StateCode, "eq", CadenceTable.State.Active));
        var oneOnOnes = OfAnother(
            OneOnOneTable.LogicalName, OneOnOneTable.Rep, OneOnOneTable.Manager,
            new XElement(
                "condition", new XAttribute("attribute", OneOnOneTable.StatusCode), new XAttribute("operator", "in"),
                new XElement("value", OneOnOneTable.Status.Planned), new XElement("value", OneOnOneTable.Status.Preparing)),
            Condition(OneOnOneTable.ScheduledStart, "gt", nowUtc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        return Reps(cadences, CadenceTable.Rep).Concat(Reps(oneOnOnes, OneOnOneTable.Rep)).Concat(Reps(Commitments(), CommitmentTable.Rep));
    }

    /// <summary>Rows of a pair whose manager is not the rep's, or whose rep has left.</summary>
    private static XElement OfAnother(string table, string rep, string manager, params XElement[] conditions) =>
        AboutReps(table, rep, [.. conditions, new XElement("filter", new XAttribute("type", "or"), IsNotTheManager(manager), RepIsDisabled(1))]);

    /// <summary>Open commitments between the rep and somebody who is the manager no more. Those of a rep who has left stay as they are.</summary>
    private static XElement Commitments() => AboutReps(
        CommitmentTable.LogicalName, CommitmentTable.Rep,
        Condition(CommitmentTable.StateCode, "eq", CommitmentTable.State.Active), RepIsDisabled(0),
        // Of the two people one is the rep; the other must be the manager.
        IsNotTheManager(CommitmentTable.OwningUser), IsNotTheManager(CommitmentTable.Counterpart));

    /// <summary>FetchXML, because in the SDK's own form of a query the platform compares columns of the same table only.</summary>
    private static XElement AboutReps(string table, string rep, params XElement[] conditions) => new(
        "fetch",
        new XAttribute("distinct", "true"),
        new XElement(
            "entity",
            new XAttribute("name", table),
            new XElement("attribute", new XAttribute("name", rep)),
            new XElement("order", new XAttribute("attribute", rep)),
            new XElement("filter", conditions),
            new XElement(
                "link-entity",
                new XAttribute("name", SystemUserTable.LogicalName), new XAttribute("from", SystemUserTable.Id), new XAttribute("to", rep), new XAttribute("alias", RepAlias))));

    private static XElement IsNotTheManager(string person) => new(
        "condition", new XAttribute("attribute", person), new XAttribute("operator", "ne"), new XAttribute("valueof", $"{RepAlias}.{SystemUserTable.ParentSystemUserId}"));

    private static XElement RepIsDisabled(int value)
    {
        var condition = Condition(SystemUserTable.IsDisabled, "eq", value);
        condition.Add(new XAttribute("entityname", RepAlias));
        return condition;
    }

    private static XElement Condition(string column, string comparison, object value) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), new XAttribute("value", value));

    private IEnumerable<Guid> Reps(XElement fetch, string rep) => service.Rows(fetch).Select(row => row.Lookup(rep)).OfType<Guid>();
}
