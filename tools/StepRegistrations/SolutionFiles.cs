using System.Xml.Linq;
using CrmCoaching.Runtime;

namespace StepRegistrations;

/// <summary>Everything in the unpacked solution that follows from the plug-in's code.</summary>
public static class SolutionFiles
{
    private const string Manifest = "Other/Solution.xml";
    private const string Steps = "SdkMessageProcessingSteps";
    private const string Assemblies = "PluginAssemblies";

    /// <summary>The files as they have to be: path below the solution folder to content.</summary>
    public static IReadOnlyDictionary<string, byte[]> Due(string solution)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { [AssemblyElement.Path] = SolutionXml.Bytes(AssemblyElement.Create()) };
        foreach (var step in PluginTypes.Steps)
        {
            foreach (var registration in step.Registrations)
                files.Add(StepPath(step, registration), SolutionXml.Bytes(StepElement.Of(step.GetType(), registration)));
        }

        foreach (var (path, api) in CustomApiLink.All(solution, PluginTypes.Apis))
            files.Add(path, SolutionXml.ComponentBytes(api));
        if (File.Exists(Path.Combine(solution, Manifest)))
            files.Add(Manifest, SolutionXml.Bytes(RootComponents.In(XElement.Load(Path.Combine(solution, Manifest)))));
        return files;
    }

    /// <summary>The files on disk that nothing but this tool writes; one that is not due any more has to go.</summary>
    public static IEnumerable<string> Owned(string solution) =>
        new[] { (Steps, "*.xml"), (Assemblies, "*.data.xml") }
            .Where(kind => Directory.Exists(Path.Combine(solution, kind.Item1)))
            .SelectMany(kind => Directory.EnumerateFiles(Path.Combine(solution, kind.Item1), kind.Item2, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(solution, file).Replace('\\', '/'));

    private static string StepPath(CoachingStep step, StepRegistration registration) =>
        $"{Steps}/{StepElement.Braced(ComponentId.OfStep(step.GetType(), registration))}.xml";
}
