using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Payload;

/// <summary>
/// The Web API writes an activity's parties as one collection whose rows say what part they play; the SDK as one column a part.
/// </summary>
public static class ActivityParties
{
    private static readonly Dictionary<int, string[]> Columns = new()
    {
        [1] = ["from"],
        [2] = ["to"],
        [3] = ["cc"],
        [4] = ["bcc"],
        [5] = ["requiredattendees"],
        [6] = ["optionalattendees"],
        [7] = ["organizer"],
        [10] = ["resources", "resource"],
        [11] = ["customers", "customer"],
    };

    public static void Gather(Table table, RowPayload payload)
    {
        if (!table.IsActivity)
            return;
        var parties = payload.Children.Where(child => child.Navigation.Target == "activityparty").ToList();
        foreach (var (_, party) in parties)
            Add(table, payload.Row, party.Row);
        payload.Children.RemoveAll(parties.Contains);
    }

    private static void Add(Table table, Entity activity, Entity party)
    {
        var mask = party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value
            ?? throw new PayloadException("An activity party needs its participationtypemask.");
        var column = Columns.GetValueOrDefault(mask, [])
            .FirstOrDefault(name => table.TryGetColumn(name, out var list) && list.Type == ColumnType.PartyList)
            ?? throw new PayloadException($"The participationtypemask {mask} is not supported for '{table.LogicalName}'.");
        if (!activity.Contains(column))
            activity[column] = new EntityCollection { EntityName = "activityparty" };
        party.Attributes.Remove("participationtypemask");
        activity.GetAttributeValue<EntityCollection>(column).Entities.Add(party);
    }
}
