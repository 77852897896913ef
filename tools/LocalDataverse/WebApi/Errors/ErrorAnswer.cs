using System.Globalization;
using System.ServiceModel;

using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Reads;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Errors;

/// <summary>The body and status of a fault.</summary>
public static class ErrorAnswer
{
    private const string Details = "@Microsoft.PowerApps.CDS.ErrorDetails.";
    private const string TraceText = "@Microsoft.PowerApps.CDS.TraceText";
    private const string InnerMessage = "@Microsoft.PowerApps.CDS.InnerError.Message";
    private const string HelpLink = "@Microsoft.PowerApps.CDS.HelpLink";

    /// <param name="withDetails">The client asked for every annotation.</param>
    public static ApiResponse Of(FaultException<OrganizationServiceFault> fault, bool withDetails)
    {
        var detail = fault.Detail;
        return ApiResponse.OfJson(
            JsonBody.Object(json =>
            {
                json.WriteStartObject("error");
                json.WriteString("code", string.Create(CultureInfo.InvariantCulture, $"0x{detail.ErrorCode:x8}"));
                json.WriteString("message", detail.Message);
                if (withDetails)
                    WriteDetails(json, detail);
                json.WriteEndObject();
            }),
            StatusCodes.Of(detail));
    }

    private static void WriteDetails(System.Text.Json.Utf8JsonWriter json, OrganizationServiceFault detail)
    {
        foreach (var (name, value) in detail.ErrorDetails.Where(one => one.Key != StatusCodes.Chosen))
            json.WriteString(Details + name, Convert.ToString(value, CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(detail.HelpLink))
            json.WriteString(HelpLink, detail.HelpLink);
        if (!string.IsNullOrEmpty(detail.TraceText))
            json.WriteString(TraceText, detail.TraceText);
        if (detail.InnerFault is not null)
            json.WriteString(InnerMessage, detail.InnerFault.Message);
    }
}
