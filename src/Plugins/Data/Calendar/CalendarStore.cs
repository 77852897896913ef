using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Calendar;

/// <summary>
/// The days off that calendars hold. The platform gives the rules of a calendar with the calendar alone: their own table can be neither retrieved nor queried, and
/// they come only where all columns are asked for.
/// </summary>
public sealed class CalendarStore(IOrganizationService service)
{
    private const string Rules = "calendarrules";
    private const int MostIds = 500;

    /// <summary>By calendar. One read per 500 calendars, and one per 500 that these refer to.</summary>
    public ILookup<Guid, LocalDate> DaysOff(IReadOnlyCollection<Guid> calendars)
    {
        var outer = Read(calendars);
        var inner = Read([.. outer.Values.SelectMany(rules => rules).Select(CalendarRuleDays.InnerOf).OfType<Guid>().Distinct()]);
        return outer
            .SelectMany(one => one.Value.SelectMany(rule => CalendarRuleDays.Of(rule, InnerRules(rule, inner))).Distinct().Select(day => (Calendar: one.Key, Day: day)))
            .ToLookup(one => one.Calendar, one => one.Day);
    }

    private static IReadOnlyCollection<Entity> InnerRules(Entity rule, Dictionary<Guid, IReadOnlyCollection<Entity>> inner) =>
        CalendarRuleDays.InnerOf(rule) is { } id && inner.TryGetValue(id, out var rules) ? rules : [];

    private Dictionary<Guid, IReadOnlyCollection<Entity>> Read(IReadOnlyCollection<Guid> ids)
    {
        var rules = new Dictionary<Guid, IReadOnlyCollection<Entity>>();
        for (var done = 0; done < ids.Count; done += MostIds)
        {
            var query = new QueryExpression(CalendarTable.LogicalName) { ColumnSet = new ColumnSet(true) };
            query.Criteria.AddCondition(CalendarTable.Id, ConditionOperator.In, [.. ids.Skip(done).Take(MostIds).Cast<object>()]);
            foreach (var calendar in service.RetrieveMultiple(query).Entities)
                rules[calendar.Id] = calendar.GetAttributeValue<EntityCollection>(Rules)?.Entities ?? (IReadOnlyCollection<Entity>)[];
        }

        return rules;
    }
}
