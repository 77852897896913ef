using CrmCoaching.Runtime;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Runtime;

public sealed class LineageTests
{
    private static readonly Guid OwnStep = Guid.NewGuid();

    [Fact]
    public void OutermostWrite_IsNotOwn() => Assert.False(IsOwn(Context("Update")));

    [Fact]
    public void WriteInsideACustomApi_IsOwn() => Assert.True(IsOwn(Context("Update", Context("Create", Context("coach_CompleteOneOnOne")))));

    [Fact]
    public void WriteOfAnOwnStep_IsOwn() => Assert.True(IsOwn(Context("Update", Context("Update", step: OwnStep))));

    [Fact]
    public void WriteOfAnotherPublishersStep_IsNotOwn() => Assert.False(IsOwn(Context("Update", Context("Update", step: Guid.NewGuid()))));

    [Fact]
    public void OwnStepThatJudgesTheWrite_DoesNotMakeItOwn() => Assert.False(IsOwn(Context("Update", step: OwnStep)));

    private static bool IsOwn(PluginContext context) => Lineage.IsOwn(context, [OwnStep]);

    private static PluginContext Context(string message, PluginContext? around = null, Guid step = default) => new()
    {
        MessageName = message,
        OwningExtension = new EntityReference("sdkmessageprocessingstep", step),
        Parent = around,
    };
}
