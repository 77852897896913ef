using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

/// <summary>The main operation of a custom API that adds numbers.</summary>
public sealed class AddingPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        if (context.Stage != Stage.MainOperation) throw new InvalidPluginExecutionException("A custom API is a main operation.");
        var second = context.InputParameters.TryGetValue("Second", out int given) ? given : 0;
        context.OutputParameters["Sum"] = (int)context.InputParameters["First"] + second;
    }
}
