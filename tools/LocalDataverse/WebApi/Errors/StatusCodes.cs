using System.Globalization;
using System.Reflection;
using LocalDataverse.Faults;

using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Errors;

/// <summary>The HTTP status of a fault: that of its code, unless a plug-in chose one.</summary>
public static class StatusCodes
{
    /// <summary>Detail of a fault in which a plug-in chose the status itself.</summary>
    public const string Chosen = "HttpStatusCode";

    private static readonly ILookup<int, int> ByCode = Codes(typeof(ErrorCode), BindingFlags.Public)
        .Concat(Codes(typeof(Refusal), BindingFlags.NonPublic))
        .ToLookup(code => code.Number, code => code.HttpStatus);

    private static readonly string UnsupportedEnd = ErrorCode.NotSupportedHere.Text["{0}".Length..];

    public static int Of(OrganizationServiceFault fault)
    {
        if (fault.ErrorDetails.TryGetValue(Chosen, out var chosen)
            && int.TryParse(Convert.ToString(chosen, CultureInfo.InvariantCulture), out var status) && status is >= 400 and < 600)
            return status;

        // Two faults of the catalogue share the platform's code for unexpected errors; their texts tell them apart.
        if (fault.ErrorCode == ErrorCode.NotSupportedHere.Number)
            return fault.Message.EndsWith(UnsupportedEnd, StringComparison.Ordinal)
                ? ErrorCode.NotSupportedHere.HttpStatus : ErrorCode.UnExpected.HttpStatus;
        return ByCode[fault.ErrorCode].DefaultIfEmpty(400).First();
    }

    private static IEnumerable<ErrorCode> Codes(Type owner, BindingFlags visibility) =>
        owner.GetFields(BindingFlags.Static | visibility)
            .Where(field => field.FieldType == typeof(ErrorCode))
            .Select(field => (ErrorCode)field.GetValue(null)!);
}
