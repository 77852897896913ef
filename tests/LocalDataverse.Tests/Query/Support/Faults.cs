using System.ServiceModel;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query.Support;

public static class Faults
{
    public static FaultException<OrganizationServiceFault> Expect(ErrorCode code, Action action)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(action);
        Assert.True(code.Number == fault.Detail.ErrorCode, $"Expected {code.Name}, got {fault.Detail.ErrorCode:x8}: {fault.Message}");
        return fault;
    }
}
