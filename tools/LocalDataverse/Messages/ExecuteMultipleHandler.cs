using System.ServiceModel;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>Runs requests one after the other, each in its own transaction.</summary>
public sealed class ExecuteMultipleHandler : IMessageHandler
{
    private const int Limit = 1000;

    public string Message => "ExecuteMultiple";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var requests = scope.Request.Get<OrganizationRequestCollection>("Requests");
        var settings = scope.Request.Get<ExecuteMultipleSettings>("Settings");
        if (requests.Count > Limit) throw Fault.Of(ErrorCode.InvalidArgument, $"ExecuteMultiple takes at most {Limit} requests.");
        if (requests.Any(request => request.RequestName == Message)) throw Fault.Of(ErrorCode.InvalidOperation, "ExecuteMultiple cannot hold another ExecuteMultiple.");

        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var i = 0; i < requests.Count; i++)
        {
            try
            {
                var response = scope.Unit.HasBegun
                    ? scope.Engine.Dispatcher.ExecuteItem(requests[i], scope)
                    : scope.Engine.Dispatcher.Execute(requests[i], scope.Caller);
                if (settings.ReturnResponses) items.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Response = response });
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                isFaulted = true;
                items.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Fault = fault.Detail });
                // Inside a plug-in the fault has ended the transaction for the requests that follow, too.
                if (scope.Unit.HasBegun) throw;
                if (!settings.ContinueOnError) break;
            }
        }

        return new ExecuteMultipleResponse { Results = { ["Responses"] = items, ["IsFaulted"] = isFaulted } };
    }
}
