using System.Diagnostics;
using System.Globalization;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.OneOnOnes;

/// <summary>
/// The process that <see cref="CompletionKillTests"/> kills: opens the organisation, waits for a line, completes the 1:1, says how
/// many milliseconds that took, and waits again. It may be told to kill itself after its nth write.
/// </summary>
public static class CompletionProcess
{
    public const string Argument = "complete-until-killed";

    internal static string[] Arguments(string path, CompletionScene scene, int? diesAfter) =>
    [
        Argument, path, scene.Manager.ToString(), scene.OneOnOne.ToString(), scene.Now.ToString("o", CultureInfo.InvariantCulture),
        (diesAfter ?? 0).ToString(CultureInfo.InvariantCulture),
    ];

    public static int Run(string[] args)
    {
        var (path, manager, oneOnOne) = (args[0], Guid.Parse(args[1]), Guid.Parse(args[2]));
        var now = DateTimeOffset.Parse(args[3], CultureInfo.InvariantCulture);
        using var organization = CompletionScene.Open(path, new FixedClock(now), isDurable: true);
        using var death = organization.Observe(new WriteInterruption(int.Parse(args[4], CultureInfo.InvariantCulture), Process.GetCurrentProcess().Kill));
        Say("ready");
        Console.In.ReadLine();
        var watch = Stopwatch.StartNew();
        CompletionScene.Complete(organization.ServiceFor(manager), oneOnOne, now);
        Say(watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        Console.In.ReadLine();
        return 0;
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
