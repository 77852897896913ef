using System.Globalization;
using System.ServiceModel;
using CrmCoaching.Domain.Refusals;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>What a refused caller gets.</summary>
internal static class Faults
{
    /// <summary>Fails unless the operation is refused with just this code.</summary>
    public static string AssertRefused(RefusalCode code, Action operation)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(operation).Detail;
        Assert.True(fault.ErrorDetails.TryGetValue("SubErrorCode", out var sub), fault.Message);
        Assert.Equal((int)code, Convert.ToInt32(sub, CultureInfo.InvariantCulture));
        return fault.Message;
    }
}
