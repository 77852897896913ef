using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>What the two put on agendas.</summary>
internal static class Agendas
{
    public static Guid Item(this IOrganizationService service, Guid oneOnOne, string title = "Discount policy", Action<Entity>? more = null)
    {
        var item = new Entity(AgendaItemTable.LogicalName)
        {
            [AgendaItemTable.OneOnOne] = oneOnOne.Reference(OneOnOneTable.LogicalName),
            [AgendaItemTable.Block] = new OptionSetValue(BlockChoice.Coaching),
            [AgendaItemTable.Title] = title,
        };
        more?.Invoke(item);
        return service.Create(item);
    }

    public static List<Entity> ItemsOf(this IOrganizationService service, Guid oneOnOne)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(AgendaItemTable.OneOnOne, ConditionOperator.Equal, oneOnOne);
        query.AddOrder(AgendaItemTable.Title, OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    public static int? StatusOfItem(this IOrganizationService service, Guid item) =>
        service.Retrieve(AgendaItemTable.LogicalName, item, new ColumnSet(AgendaItemTable.StatusCode)).Choice(AgendaItemTable.StatusCode);

    public static void Discuss(this IOrganizationService service, Guid item) => service.Update(new Entity(AgendaItemTable.LogicalName, item)
    {
        [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Inactive),
        [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.Discussed),
    });
}
