using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Faults;

/// <summary>Makes the exception in which the platform's organization service reports an error.</summary>
public static class Fault
{
    /// <param name="arguments">Values for the code's text. A text of "{0}" takes one whole sentence.</param>
    public static FaultException<OrganizationServiceFault> Of(ErrorCode code, params object?[] arguments)
    {
        var message = string.Format(CultureInfo.InvariantCulture, code.Text, arguments);
        var detail = new OrganizationServiceFault { ErrorCode = code.Number, Message = message };
        return new FaultException<OrganizationServiceFault>(detail, message);
    }
}
