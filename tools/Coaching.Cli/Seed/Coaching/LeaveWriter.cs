using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Enters leave where the platform keeps it: in the calendar of the user.</summary>
internal sealed class LeaveWriter(Crm crm)
{
    private const int Unavailable = 2;
    private const int Leave = 5;

    /// <param name="until">Not included.</param>
    public void Write(Rep rep, DateOnly from, DateOnly until) => crm.Service.Create(new Entity(CalendarRuleTable.LogicalName, RowId.Of("leave", rep.Name))
    {
        [CalendarRuleTable.Calendarid] = CalendarOf(rep),
        [CalendarRuleTable.Effectiveintervalstart] = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        [CalendarRuleTable.Effectiveintervalend] = until.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        [CalendarRuleTable.Timecode] = Unavailable,
        [CalendarRuleTable.Subcode] = Leave,
    });

    /// <summary>The platform gives every user one; the local host does not.</summary>
    private EntityReference CalendarOf(Rep rep)
    {
        var user = CompanyWriter.RepId(rep.Index);
        var row = crm.Service.Retrieve(SystemUserTable.LogicalName, user, new ColumnSet(SystemUserTable.CalendarId));
        if (row.GetAttributeValue<EntityReference>(SystemUserTable.CalendarId) is { } calendar)
        {
            return calendar;
        }

        var created = new EntityReference(CalendarTable.LogicalName, crm.Service.Create(new Entity(CalendarTable.LogicalName, RowId.Of("calendar", rep.Name))
        {
            [CalendarTable.Name] = $"Calendar of {rep.Name}",
        }));
        crm.Service.Update(new Entity(SystemUserTable.LogicalName, user) { [SystemUserTable.CalendarId] = created });
        return created;
    }
}
