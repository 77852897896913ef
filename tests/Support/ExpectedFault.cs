using System.ServiceModel;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Tests.Support;

/// <summary>Expects the platform's faults by their codes.</summary>
public static class ExpectedFault
{
    public static OrganizationServiceFault Of(ErrorCode code, Action act)
    {
        try
        {
            act();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == code.Number)
        {
            return fault.Detail;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new InvalidOperationException($"Expected {code.Name}, got {fault.Detail.ErrorCode}: {fault.Message}", fault);
        }

        throw new InvalidOperationException($"Expected {code.Name}, but nothing was refused.");
    }
}
