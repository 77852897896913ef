using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>What the two put on agendas, and what becomes of their 1:1s.</summary>
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

    public static void Share(this IOrganizationService service, Guid oneOnOne, Guid rep) => service.Execute(new GrantAccessRequest
    {
        Target = oneOnOne.Reference(OneOnOneTable.LogicalName),
        PrincipalAccess = new PrincipalAccess
        {
            Principal = rep.Reference(SystemUserTable.LogicalName),
            AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess
                | AccessRights.AppendAccess | AccessRights.AppendToAccess,
        },
    });

    /// <param name="status">A status in which it has ended; in a host with history.</param>
    public static void End(this IOrganizationService service, Guid oneOnOne, int status, Action<Entity>? more = null)
    {
        var row = new Entity(OneOnOneTable.LogicalName, oneOnOne)
        {
            [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
            [OneOnOneTable.StatusCode] = new OptionSetValue(status),
        };
        more?.Invoke(row);
        service.Update(row);
    }
}
