using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

/// <summary>A plug-in class whose work each test supplies, under the key that its step has as configuration.</summary>
public sealed class ProbePlugin(string key) : IPlugin
{
    private static readonly ConcurrentDictionary<string, Action<Probe>> Work = new();

    public static string Add(Action<Probe> work)
    {
        var key = Guid.NewGuid().ToString();
        Work[key] = work;
        return key;
    }

    public void Execute(IServiceProvider serviceProvider) => Work[key](new Probe(serviceProvider));
}
