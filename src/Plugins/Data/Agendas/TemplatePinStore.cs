using System;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Agendas;

/// <summary>The template that a cadence is pinned to, in its two columns.</summary>
public sealed class TemplatePinStore(IOrganizationService service)
{
    /// <summary>The columns from which <see cref="Of"/> reads.</summary>
    public static readonly string[] Columns =
        [CadenceTable.Template, CadenceTable.TemplateInUse, CadenceTable.TemplateSince, CadenceTable.StartsOn, CadenceTable.TimeZoneCode];

    /// <summary>As the row says; a cadence from before templates were pinned has been following what it names since it began.</summary>
    public static PinnedTemplate? Of(Entity cadence, Func<string, string> column) =>
        cadence.Day(column(CadenceTable.TemplateSince)) is { } since
            ? new PinnedTemplate(cadence.Lookup(column(CadenceTable.TemplateInUse)), since)
            : cadence.Day(column(CadenceTable.StartsOn)) is { } start ? new PinnedTemplate(cadence.Lookup(column(CadenceTable.Template)), start) : null;

    /// <summary>Pins a new cadence to the template that it begins with.</summary>
    public static void Begin(Entity target)
    {
        if (target.Day(CadenceTable.StartsOn) is { } start)
            Put(target, new PinnedTemplate(target.Lookup(CadenceTable.Template), start));
    }

    /// <summary>Keeps what counts today while another template is chosen. Two reads.</summary>
    /// <param name="nowUtc">UTC.</param>
    public void Choose(Entity before, Entity target, DateTime nowUtc)
    {
        if (Of(before, column => column) is not { } pinned)
            return;

        var zone = before.Number<int>(CadenceTable.TimeZoneCode) is { } code ? new ZoneStore(service).ZoneOf(code) : LocalZone.Utc;
        Put(target, pinned.Choose(
            zone.DateOf(nowUtc), before.Lookup(CadenceTable.Template), target.Lookup(CadenceTable.Template), AgendaSettings.PinnedWeeks(new SettingStore(service).All())));
    }

    private static void Put(Entity target, PinnedTemplate pinned)
    {
        target[CadenceTable.TemplateInUse] = RowValues.Reference(AgendaTemplateTable.LogicalName, pinned.Template);
        target[CadenceTable.TemplateSince] = pinned.Since.ToDateTime();
    }
}
