using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

public sealed class CustomApiTests
{
    private static readonly CustomApi Api = new(
        "test_Add", "", CustomApiBinding.Global, null, false, false, 0, null, typeof(AddingPlugin).FullName,
        [new("First", CustomApiType.Integer, false, null, ""), new("Second", CustomApiType.Integer, true, null, "")],
        [new("Sum", CustomApiType.Integer, null, "")]);

    [Fact]
    public void Call_ReturnsWhatItsClassComputes()
    {
        using var host = new PipelineHost().Api(Api).Open();

        Assert.Equal(5, host.Service.Execute(new OrganizationRequest("test_Add") { ["First"] = 2, ["Second"] = 3 })["Sum"]);
        Assert.Equal(2, host.Service.Execute(new OrganizationRequest("test_Add") { ["First"] = 2 })["Sum"]);
        Assert.All(host.Log.Requests, request => Assert.Equal(RequestKind.Action, request.Kind));
    }

    [Fact]
    public void ParametersThatDoNotFit_AreRefused()
    {
        using var host = new PipelineHost().Api(Api).Open();

        ExpectedFault.Of(ErrorCode.InvalidArgument, () => host.Service.Execute(new OrganizationRequest("test_Add")));
        ExpectedFault.Of(ErrorCode.InvalidArgument, () => host.Service.Execute(new OrganizationRequest("test_Add") { ["First"] = "2" }));
        ExpectedFault.Of(ErrorCode.InvalidArgument, () => host.Service.Execute(new OrganizationRequest("test_Add") { ["First"] = 2, ["Third"] = 3 }));
    }
}
