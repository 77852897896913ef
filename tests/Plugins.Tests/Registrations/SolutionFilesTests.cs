using System.Text;
using CrmCoaching.Tests.Support;
using StepRegistrations;

namespace CrmCoaching.Plugins.Tests.Registrations;

public sealed class SolutionFilesTests
{
    private const string Remedy = "Run: dotnet run --project tools/StepRegistrations -- .";

    [Fact]
    public void CodeAndSolution_SayTheSame()
    {
        var different = SolutionFiles.Due(Repository.Solution)
            .Where(due => !File.Exists(OnDisk(due.Key)) || Text(File.ReadAllBytes(OnDisk(due.Key))) != Text(due.Value))
            .Select(due => due.Key);
        Assert.True(!different.Any(), $"These differ from the plug-in's code: {string.Join(", ", different)}. {Remedy}");
    }

    [Fact]
    public void Solution_HoldsNoStepThatTheCodeDoesNotDeclare()
    {
        var stale = SolutionFiles.Owned(Repository.Solution).Except(SolutionFiles.Due(Repository.Solution).Keys);
        Assert.True(!stale.Any(), $"No class declares these: {string.Join(", ", stale)}. {Remedy}");
    }

    [Fact]
    public void EveryCustomApiClass_BelongsToADefinition() =>
        Assert.All(PluginTypes.Apis, api => Assert.True(
            File.Exists(OnDisk($"customapis/{api.UniqueName}/customapi.xml")), $"{api.GetType().FullName} has no definition {api.UniqueName}."));

    private static string OnDisk(string path) => Path.Combine(Repository.Solution, path);

    /// <summary>Line ends are the working copy's matter.</summary>
    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", System.StringComparison.Ordinal);
}
