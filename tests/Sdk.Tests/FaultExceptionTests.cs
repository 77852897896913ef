using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Sdk.Tests;

public sealed class FaultExceptionTests
{
    [Fact]
    public void FaultOfTheService_IsCaughtAsAnyFault()
    {
        var fault = new OrganizationServiceFault { ErrorCode = -2147220969, Message = "Does not exist." };

        var exception = Assert.IsType<FaultException>(
            new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message)), exactMatch: false);

        Assert.Equal("Does not exist.", exception.Message);
        Assert.Same(fault, ((FaultException<OrganizationServiceFault>)exception).Detail);
    }

    [StandInFact]
    public void NameThatAPluginCompiledAgainst_BindsHere() =>
        Assert.Equal(
            typeof(FaultException<>),
            Type.GetType("System.ServiceModel.FaultException`1, System.ServiceModel, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"));

    [Fact]
    public void ErrorDetails_ExistBeforeAnybodySetsThem()
    {
        var fault = new OrganizationServiceFault();

        fault.ErrorDetails["OperationStatus"] = "0";

        Assert.Equal("0", fault.ErrorDetails["OperationStatus"]);
    }
}
