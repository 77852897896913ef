using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading;

/// <summary>Reads SdkMessageProcessingSteps/*.xml.</summary>
public static class StepReader
{
    public static PluginStep Read(string path)
    {
        var file = SolutionFile.Load(path, "SdkMessageProcessingStep");
        var root = file.Root;
        var id = file.Id(root, file.Attribute(root, "SdkMessageProcessingStepId"));
        var table = SolutionFile.OptionalText(root, "PrimaryEntity")?.ToLowerInvariant();
        return new PluginStep
        {
            Id = id,
            Name = file.Attribute(root, "Name"),
            Message = ReadMessage(file),
            TypeName = file.Text(root, "PluginTypeName").Split(',')[0].Trim(),
            Table = table is "none" ? null : table,
            Stage = file.Number(root, "Stage") ?? throw file.Problem(root, "<Stage> is missing"),
            IsAsynchronous = file.Number(root, "Mode") == 1,
            DeletesWhenSuccessful = SolutionFile.Flag(root, "AsyncAutoDelete"),
            Rank = file.Number(root, "Rank") ?? 1,
            Configuration = SolutionFile.OptionalText(root, "Configuration") ?? "",
            FilteringColumns = Names(root, "FilteringAttributes"),
            RunAs = SolutionFile.OptionalText(root, "ImpersonatingUserId") is { } user ? file.Id(root, user) : null,
            Images = [.. root.Element("SdkMessageProcessingStepImages")?.Elements().Select(image => ReadImage(file, image)) ?? []],
        };
    }

    private static string ReadMessage(SolutionFile file)
    {
        if (SolutionFile.OptionalText(file.Root, "SdkMessageName") is { } name) return name;
        var element = file.Child(file.Root, "SdkMessageId");
        return MessageIds.Find(file.Id(element, element.Value.Trim()))
            ?? throw file.Problem(element, $"no message with the id {element.Value.Trim()} is supported");
    }

    private static StepImage ReadImage(SolutionFile file, XElement element)
    {
        var kind = file.Number(element, "ImageType") ?? -1;
        if (!Enum.IsDefined((StepImageKind)kind)) throw file.Problem(element, $"there is no image type {kind}");
        return new StepImage(file.Attribute(element, "Name"), file.Text(element, "EntityAlias"), (StepImageKind)kind, Names(element, "Attributes"));
    }

    private static List<string> Names(XElement parent, string name) =>
        [.. (SolutionFile.OptionalText(parent, name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
