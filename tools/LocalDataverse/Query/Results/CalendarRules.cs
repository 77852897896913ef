using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Results;

/// <summary>
/// Gives calendars their rules: the platform hands these out with the calendar, where all of its columns are asked for, and lets nobody retrieve or query their table.
/// </summary>
public static class CalendarRules
{
    public const string Table = "calendarrule";
    private const string Calendars = "calendar";
    private const string Calendar = "calendarid";
    private const string Column = "calendarrules";
    private const int CalendarsPerQuery = 500;

    internal static void Fill(IReadOnlyList<Entity> entities, BoundQuery query, QueryScope scope)
    {
        if (query.Definition.AllColumns)
        {
            Fill(query.Root.Table.LogicalName, entities, scope);
        }
    }

    /// <param name="table">Of the rows; those of any other than calendars are left as they are.</param>
    public static void Fill(string table, IReadOnlyList<Entity> entities, QueryScope scope)
    {
        if (table != Calendars)
        {
            return;
        }

        foreach (var page in entities.Chunk(CalendarsPerQuery))
        {
            var rules = Read(page, scope).ToLookup(rule => rule.GetAttributeValue<EntityReference>(Calendar)?.Id);
            foreach (var calendar in page)
            {
                calendar[Column] = new EntityCollection([.. rules[calendar.Id]]) { EntityName = Table };
            }
        }
    }

    private static IEnumerable<Entity> Read(Entity[] calendars, QueryScope scope)
    {
        var query = new QueryDefinition
        {
            Table = Table,
            AllColumns = true,
            Filter = new ConditionNode(null, Calendar, ConditionOperator.In, [.. calendars.Select(calendar => (object)calendar.Id)]),
        };
        for (EntityCollection? page = null; page is null || page.MoreRecords;)
        {
            page = QueryEngine.Execute(query, scope);
            query = query with { Page = query.Page + 1, PagingCookie = page.PagingCookie };
            foreach (var rule in page.Entities)
            {
                yield return rule;
            }
        }
    }
}
