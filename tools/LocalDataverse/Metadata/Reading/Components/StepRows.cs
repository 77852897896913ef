namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>sdkmessageprocessingstep and the sdkmessage rows that they point to, from SdkMessageProcessingSteps.</summary>
internal static class StepRows
{
    public static IEnumerable<ComponentRow> Read(string folder)
    {
        var root = Path.Combine(folder, "SdkMessageProcessingSteps");
        if (!Directory.Exists(root)) yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var step = StepReader.Read(path);
            var file = SolutionFile.Load(path, "SdkMessageProcessingStep");
            var message = SolutionFile.OptionalText(file.Root, "SdkMessageId") is { } given
                ? file.Id(file.Root, given)
                : ComponentId.Of("sdkmessage", step.Message);
            yield return new ComponentRow("sdkmessage", message, new Dictionary<string, object?>
            {
                ["name"] = step.Message,
                ["isprivate"] = false,
                ["isactive"] = true,
            });
            yield return new ComponentRow("sdkmessageprocessingstep", step.Id, new Dictionary<string, object?>
            {
                ["name"] = step.Name,
                ["sdkmessageid"] = message,
                ["plugintypeid"] = SolutionFile.OptionalText(file.Root, "PluginTypeId") is { } type ? file.Id(file.Root, type) : null,
                ["stage"] = step.Stage,
                ["mode"] = step.IsAsynchronous ? 1 : 0,
                ["rank"] = step.Rank,
                ["asyncautodelete"] = step.DeletesWhenSuccessful,
                ["configuration"] = step.Configuration,
                ["filteringattributes"] = string.Join(',', step.FilteringColumns),
                ["impersonatinguserid"] = step.RunAs,
                ["invocationsource"] = file.Number(file.Root, "InvocationSource"),
                ["supporteddeployment"] = file.Number(file.Root, "SupportedDeployment") ?? 0,
                ["statecode"] = 0,
                ["statuscode"] = 1,
            });
        }
    }
}
