using LocalDataverse.Metadata;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Results;

/// <summary>Fills the party lists of activities: their participants live in a table of their own, read once for many rows.</summary>
internal static class PartyLists
{
    private const string Table = "activityparty";
    private const string Activity = "activityid";
    private const string Role = "participationtypemask";
    private const int ActivitiesPerQuery = 500;

    public static void Fill(IReadOnlyList<Entity> entities, BoundQuery query, QueryScope scope)
    {
        var lists = query.Columns.Where(column => column.Column.Type == ColumnType.PartyList && !column.IsAliased
            && PartyRoles.ByColumn.ContainsKey(column.Column.LogicalName)).ToList();
        if (lists.Count == 0 || !scope.Metadata.TryGetTable(Table, out _))
        {
            return;
        }

        foreach (var page in entities.Where(entity => entity.Id != Guid.Empty).Chunk(ActivitiesPerQuery))
        {
            var parties = Read(page, scope).ToLookup(
                party => (party.GetAttributeValue<EntityReference>(Activity)?.Id, party.GetAttributeValue<OptionSetValue>(Role)?.Value));
            foreach (var (entity, list) in page.SelectMany(entity => lists.Select(list => (entity, list))))
            {
                var found = parties[(entity.Id, PartyRoles.ByColumn[list.Column.LogicalName])].ToList();
                if (found.Count > 0)
                {
                    entity[list.Key] = new EntityCollection(found) { EntityName = Table };
                }
            }
        }
    }

    // Who may read an activity may read its participants.
    private static IEnumerable<Entity> Read(Entity[] activities, QueryScope scope)
    {
        var query = new QueryDefinition
        {
            Table = Table,
            AllColumns = true,
            Filter = new ConditionNode(null, Activity, ConditionOperator.In, [.. activities.Select(activity => (object)activity.Id)]),
        };
        var unrestricted = scope with { Access = EveryRow.Instance };
        for (EntityCollection? page = null; page is null || page.MoreRecords;)
        {
            page = QueryEngine.Execute(query, unrestricted);
            query = query with { Page = query.Page + 1, PagingCookie = page.PagingCookie };
            foreach (var party in page.Entities)
            {
                yield return party;
            }
        }
    }

    private sealed class EveryRow : IRowAccess
    {
        public static readonly EveryRow Instance = new();

        public string? ReadPredicate(Table table, string alias, Func<object, string> addParameter) => null;
    }
}
