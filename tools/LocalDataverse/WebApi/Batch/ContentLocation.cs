using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Writes;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Batch;

/// <summary>
/// The URL of a change set's row for later parts. The parts are planned before any of them runs, so a new row gets its id here.
/// </summary>
public static class ContentLocation
{
    public static string? Of(Exchange exchange, WritePlan plan)
    {
        if (plan.Location is not { } row)
            return null;
        var id = row.Id != Guid.Empty ? row.Id : Given(plan, row.LogicalName);
        return id == Guid.Empty ? null : $"{exchange.Model.Catalog.Table(row.LogicalName).EntitySetName}({id})";
    }

    private static Guid Given(WritePlan plan, string table)
    {
        var target = plan.Requests.OfType<CreateRequest>()
            .Select(create => create.Target).LastOrDefault(target => target.LogicalName == table && target.Id == Guid.Empty);
        if (target is null)
            return Guid.Empty;
        target.Id = Guid.NewGuid();
        return target.Id;
    }
}
