using System.Globalization;
using System.ServiceModel;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>What a plug-in's exception looks like to the caller.</summary>
public static class PluginFaults
{
    public const string SubErrorCode = "SubErrorCode";
    public const string OperationStatusName = "OperationStatus";
    public const string HttpStatusCode = "HttpStatusCode";

    public static FaultException<OrganizationServiceFault> Translate(Exception error, string traceText)
    {
        var fault = error switch
        {
            InvalidPluginExecutionException refusal => OfRefusal(refusal),
            FaultException<OrganizationServiceFault> inner => Fault.Of(ErrorCode.IsvUnExpected, inner.Detail.Message),
            _ => Fault.Of(ErrorCode.IsvUnExpected, error.Message),
        };
        fault.Detail.TraceText = traceText;
        if (error is FaultException<OrganizationServiceFault> { Detail: var detail }) fault.Detail.InnerFault = detail;
        return fault;
    }

    private static FaultException<OrganizationServiceFault> OfRefusal(InvalidPluginExecutionException refusal)
    {
        var fault = Fault.Of(ErrorCode.IsvAborted, refusal.Message);
        var details = fault.Detail.ErrorDetails;
        foreach (var (key, value) in refusal.ExceptionDetails) details[key] = value;
        if (refusal.ErrorCode != 0) details[SubErrorCode] = refusal.ErrorCode;
        details[OperationStatusName] = ((int)refusal.Status).ToString(CultureInfo.InvariantCulture);
        if (refusal.HttpStatus != PluginHttpStatusCode.NotSet) details[HttpStatusCode] = (int)refusal.HttpStatus;
        return fault;
    }
}
