using System.ServiceModel;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>Runs requests in one transaction: all or none.</summary>
public sealed class ExecuteTransactionHandler : IMessageHandler
{
    private const int Limit = 1000;

    public string Message => "ExecuteTransaction";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var requests = scope.Request.Get<OrganizationRequestCollection>("Requests");
        if (requests.Count > Limit) throw Fault.Of(ErrorCode.InvalidArgument, $"ExecuteTransaction takes at most {Limit} requests.");
        if (requests.Any(request => request.RequestName is "ExecuteTransaction" or "ExecuteMultiple"))
            throw Fault.Of(ErrorCode.InvalidOperation, "ExecuteTransaction cannot hold ExecuteTransaction or ExecuteMultiple.");

        scope.Unit.Begin();
        var responses = new OrganizationResponseCollection();
        for (var i = 0; i < requests.Count; i++)
        {
            try
            {
                responses.Add(scope.Engine.Dispatcher.ExecuteItem(requests[i], scope));
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                throw WithIndex(fault, i);
            }
        }

        var returns = scope.Request.Find<bool?>("ReturnResponses") ?? false;
        return new ExecuteTransactionResponse { Results = { ["Responses"] = returns ? responses : [] } };
    }

    private static FaultException<OrganizationServiceFault> WithIndex(FaultException<OrganizationServiceFault> fault, int index)
    {
        var detail = new ExecuteTransactionFault
        {
            ErrorCode = fault.Detail.ErrorCode,
            Message = fault.Detail.Message,
            TraceText = fault.Detail.TraceText,
            InnerFault = fault.Detail.InnerFault,
            Timestamp = fault.Detail.Timestamp,
            FaultedRequestIndex = index,
        };
        foreach (var (key, value) in fault.Detail.ErrorDetails) detail.ErrorDetails[key] = value;
        return new FaultException<OrganizationServiceFault>(detail, fault.Message);
    }
}
