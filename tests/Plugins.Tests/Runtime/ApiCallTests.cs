using CrmCoaching.Runtime;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Runtime;

public sealed class ApiCallTests
{
    /// <summary>The platform ends an operation after two minutes, and then nothing of it is kept.</summary>
    [Theory]
    [InlineData(null, 30)]
    [InlineData(0, 30)]
    [InlineData(-1, 30)]
    [InlineData(5, 5)]
    [InlineData(600, 90)]
    public void Budget_EndsBeforeThePlatformEndsTheCall(int? given, int seconds)
    {
        var context = new PluginContext { MessageName = "coach_FreezeMonths" };
        if (given is { } number)
            context.InputParameters["Budget"] = number;

        Assert.Equal(TimeSpan.FromSeconds(seconds), new ApiCall(new PluginCall(new Provider(context))).Budget("Budget"));
    }

    private sealed class Provider(IPluginExecutionContext context) : IServiceProvider, IOrganizationServiceFactory, ITracingService
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IPluginExecutionContext) ? context : this;

        public IOrganizationService CreateOrganizationService(Guid? userId) => throw new InvalidOperationException("No data is asked for.");

        public void Trace(string format, params object[] args)
        {
        }
    }
}
