using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>The rows of activityparty behind party list columns.</summary>
public static class Parties
{
    public const string Table = "activityparty";
    private const int Regarding = 8;
    private const int Owner = 9;

    public static bool IsKnown(string column) => PartyRoles.ByColumn.ContainsKey(column);

    /// <summary>The new list takes the place of the old one.</summary>
    public static void Replace(RowChange change, string column, EntityCollection parties)
    {
        if (!PartyRoles.ByColumn.TryGetValue(column, out var role)) throw Fault.Of(ErrorCode.NotSupportedHere, $"Writing the party list {column}");
        Clear(change, role);
        foreach (var party in parties.Entities)
        {
            References.ResolveLookups(change.Scope, party);
            var values = new Dictionary<string, object?>
            {
                ["partyid"] = party.GetAttributeValue<EntityReference>("partyid"),
                ["addressused"] = party.GetAttributeValue<string>("addressused"),
                ["unresolvedpartyname"] = party.GetAttributeValue<string>("unresolvedpartyname"),
                ["effort"] = party.GetAttributeValue<double?>("effort"),
            };
            if (values["partyid"] is EntityReference reference && !change.Scope.Rows.Exists(change.Scope.Session, change.Scope.Catalog.Table(reference.LogicalName), reference.Id))
                throw Fault.Of(ErrorCode.ObjectDoesNotExist, reference.LogicalName, reference.Id);
            Insert(change, role, values);
        }
    }

    public static void ReplaceOwner(RowChange change) => ReplaceOne(change, Owner, change.Effective<EntityReference>(OwnerRules.Owner));

    public static void ReplaceRegarding(RowChange change) => ReplaceOne(change, Regarding, change.Effective<EntityReference>("regardingobjectid"));

    /// <summary>Parties repeat when the activity takes place, which availability searches use.</summary>
    public static void CopySchedule(RowChange change)
    {
        if (!change.Sets("scheduledstart") && !change.Sets("scheduledend")) return;
        change.Scope.Session.Run(
            "UPDATE activityparty SET scheduledstart = $1, scheduledend = $2 WHERE activityid = $0",
            GuidOrder.ToBytes(change.Id), Instant(change, "scheduledstart"), Instant(change, "scheduledend"));
    }

    /// <summary>The lists of an activity, by column.</summary>
    public static Dictionary<string, EntityCollection> Read(RequestScope scope, Guid activityId)
    {
        var table = scope.Catalog.Table(Table);
        var names = PartyRoles.ByColumn.ToDictionary(role => role.Value, role => role.Key);
        var lists = new Dictionary<string, EntityCollection>(StringComparer.Ordinal);
        foreach (var id in scope.Rows.Find(scope.Session, table, "activityid", activityId))
        {
            var party = scope.Rows.Read(scope.Session, table, id)!;
            if (!names.TryGetValue(party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value ?? 0, out var column)) continue;
            party[table.PrimaryId] = id;
            if (party.GetAttributeValue<EntityReference>("partyid") is { } reference) reference.Name = scope.Rows.Name(scope.Session, reference.LogicalName, reference.Id);
            if (!lists.TryGetValue(column, out var list)) lists[column] = list = new EntityCollection { EntityName = Table };
            list.Entities.Add(party);
        }

        return lists;
    }

    private static object Instant(RowChange change, string column) =>
        change.Effective<DateTime?>(column) is { } instant ? ColumnStorage.EncodeInstant(instant) : DBNull.Value;

    private static void ReplaceOne(RowChange change, int role, EntityReference? party)
    {
        Clear(change, role);
        if (party is not null) Insert(change, role, new Dictionary<string, object?> { ["partyid"] = party });
    }

    private static void Clear(RowChange change, int role)
    {
        if (change.IsNew) return;
        change.Scope.Session.Run("DELETE FROM activityparty WHERE activityid = $0 AND participationtypemask = $1", GuidOrder.ToBytes(change.Id), (long)role);
    }

    private static void Insert(RowChange change, int role, Dictionary<string, object?> values)
    {
        var scope = change.Scope;
        values["activityid"] = new EntityReference(Activities.Pointer, change.Id);
        values["participationtypemask"] = new OptionSetValue(role);
        values["ownerid"] = change.Effective<EntityReference>(OwnerRules.Owner);
        values["scheduledstart"] = change.Effective<DateTime?>("scheduledstart");
        values["scheduledend"] = change.Effective<DateTime?>("scheduledend");
        values["versionnumber"] = RowStore.NextVersion(scope.Session);
        var table = scope.Catalog.Table(Table);
        scope.Rows.Insert(scope.Session, table, Guid.NewGuid(), values.Where(value => table.Columns.ContainsKey(value.Key)).ToDictionary());
    }
}
