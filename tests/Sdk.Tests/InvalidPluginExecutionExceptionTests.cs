using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Sdk.Tests;

public sealed class InvalidPluginExecutionExceptionTests
{
    [Fact]
    public void StatusCodeAndHttpStatus_AreKept()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Canceled, 42, "Refused.", PluginHttpStatusCode.Conflict);

        Assert.Equal(OperationStatus.Canceled, refusal.Status);
        Assert.Equal(42, refusal.ErrorCode);
        Assert.Equal(PluginHttpStatusCode.Conflict, refusal.HttpStatus);
        Assert.Equal("Refused.", refusal.Message);
    }

    [Fact]
    public void Details_AreKept()
    {
        var refusal = new InvalidPluginExecutionException("Refused.", new Dictionary<string, string> { ["row"] = "A-1" });

        Assert.Equal("A-1", refusal.ExceptionDetails["row"]);
    }

    [Fact]
    public void Cause_IsKept()
    {
        var cause = new InvalidOperationException("cause");

        Assert.Same(cause, new InvalidPluginExecutionException("Refused.", cause).InnerException);
    }
}
