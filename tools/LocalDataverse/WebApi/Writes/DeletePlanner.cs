using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>DELETE of a row, on condition of its version where If-Match names one.</summary>
public sealed class DeletePlanner(Exchange exchange)
{
    public WritePlan Plan(RowPath path)
    {
        var request = new DeleteRequest { Target = path.Row };
        if (exchange.Request.Headers["If-Match"] is { } match and not "*")
        {
            path.Row.RowVersion = Version.Of(match);
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return WritePlan.NoContent(request);
    }
}
