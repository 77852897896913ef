using System.ServiceModel;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Errors;

/// <summary>Faults that the Web API itself raises, before a request reaches the organisation.</summary>
public static class Refusal
{
    private static readonly ErrorCode Payload = new(
        "PayloadError",
        unchecked((int)0x80048D19),
        400,
        "Error identified in Payload provided by the user for Entity :'{0}', For more information on this error please follow this help link "
        + "https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.OData.ODataException: {1}");

    private static readonly ErrorCode Unauthorized = new("Unauthorized", unchecked((int)0x80072560), 401, "{0}");
    private static readonly ErrorCode MethodNotAllowed = new("MethodNotAllowed", unchecked((int)0x8006088B), 405, "{0}");
    private static readonly ErrorCode TooLarge = new("PayloadTooLarge", unchecked((int)0x80060890), 413, "{0}");
    private static readonly ErrorCode UriTooLong = new("UriTooLong", unchecked((int)0x80060888), 414, "{0}");
    private static readonly ErrorCode MediaType = new("UnsupportedMediaType", unchecked((int)0x80060888), 415, "{0}");

    /// <summary>Malformed or unsupported URLs, options and headers.</summary>
    public static FaultException<OrganizationServiceFault> BadRequest(string message) => Fault.Of(ErrorCode.BadRequest, message);

    /// <summary>A query node that OData's grammar has and the platform has not.</summary>
    public static FaultException<OrganizationServiceFault> Node(string kind) => BadRequest($"The query node {kind} is not supported.");

    public static FaultException<OrganizationServiceFault> NotFound(string segment) => Fault.Of(ErrorCode.ResourceNotFound, segment);

    /// <summary>A body that does not fit the model.</summary>
    public static FaultException<OrganizationServiceFault> BadPayload(string entitySet, string reason) =>
        Fault.Of(Payload, entitySet, reason);

    public static FaultException<OrganizationServiceFault> UnknownUser(string name) =>
        Fault.Of(Unauthorized, $"No enabled user has the domain name '{name}'.");

    public static FaultException<OrganizationServiceFault> WrongMethod(string method) =>
        Fault.Of(MethodNotAllowed, $"The requested resource does not support http method '{method}'.");

    public static FaultException<OrganizationServiceFault> BodyTooLarge(long limit) =>
        WithStatus(TooLarge, $"The request body exceeds the limit of {limit} bytes.");

    public static FaultException<OrganizationServiceFault> UrlTooLong(int limit) =>
        WithStatus(UriTooLong, $"The request URL exceeds the limit of {limit} characters.");

    public static FaultException<OrganizationServiceFault> WrongMediaType(string expected) =>
        WithStatus(MediaType, $"Requests that write must have the content type {expected}.");

    /// <summary>The platform has no codes of its own for these; HTTP's status tells them apart.</summary>
    private static FaultException<OrganizationServiceFault> WithStatus(ErrorCode code, string message)
    {
        var fault = Fault.Of(code, message);
        fault.Detail.ErrorDetails[StatusCodes.Chosen] = code.HttpStatus;
        return fault;
    }
}
